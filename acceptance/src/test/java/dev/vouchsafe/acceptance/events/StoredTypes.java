package dev.vouchsafe.acceptance.events;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.contracts.money.Money;
import dev.vouchsafe.contracts.personal.Personal;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The types of stored fields in words; those that have fields themselves are noted, to be told of in their turn. */
final class StoredTypes {

    private static final Map<Class<?>, String> PLAIN = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(int.class, "whole number"),
            Map.entry(Integer.class, "whole number"),
            Map.entry(long.class, "whole number"),
            Map.entry(Long.class, "whole number"),
            Map.entry(boolean.class, "`true` or `false`"),
            Map.entry(Money.class, "money"),
            Map.entry(Iban.class, "text"),
            Map.entry(Instant.class, "instant"),
            Map.entry(LocalDate.class, "day"),
            Map.entry(ZoneId.class, "time zone, by its IANA name"));

    private final JsonMapper json;
    private final Map<String, Class<?>> named = new TreeMap<>();

    StoredTypes(List<JacksonModule> forms) {
        json = JsonMapper.builder().addModules(forms).build();
    }

    /** What a record is stored as: its components, of some the components in their place. */
    Stream<RecordComponent> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .filter(component -> !isMarked(component, JsonIgnore.class))
                .flatMap(component ->
                        isMarked(component, JsonUnwrapped.class) ? fields(component.getType()) : Stream.of(component));
    }

    /** Whether the form of its record says so of it. */
    private boolean isMarked(RecordComponent component, Class<? extends Annotation> mark) {
        var mixIn = json.serializationConfig().findMixInClassFor(component.getDeclaringRecord());
        return mixIn != null
                && Stream.of(mixIn.getDeclaredFields())
                        .anyMatch(field ->
                                field.getName().equals(component.getName()) && field.isAnnotationPresent(mark));
    }

    /** The types with fields that were met so far, by the names that they are linked by. */
    Map<String, Class<?>> named() {
        return named;
    }

    String words(Type type) {
        if (type instanceof ParameterizedType generic) {
            var of = generic.getActualTypeArguments();
            return switch (generic.getRawType()) {
                case Class<?> list when list == List.class -> "list of " + words(of[0]);
                case Class<?> map when map == Map.class -> "object: " + words(of[1]) + " by " + words(of[0]);
                case Class<?> personal when personal == Personal.class -> words(of[0]) + ", sealed";
                default -> throw new IllegalArgumentException("unknown form of a stored field: " + type);
            };
        }
        var plain = (Class<?>) type;
        if (plain == Object.class) {
            return "any JSON";
        }
        if (PLAIN.containsKey(plain)) {
            return PLAIN.get(plain);
        }
        if (Id.class.isAssignableFrom(plain)) {
            return "text, " + plain.getSimpleName();
        }
        if (plain.isEnum()) {
            return Stream.of(plain.getEnumConstants())
                    .map(each -> "`" + json.<JsonNode>valueToTree(each).asString() + "`")
                    .collect(Collectors.joining(", "));
        }
        if (plain.isRecord()) {
            return link(plain);
        }
        throw new IllegalArgumentException("unknown form of a stored field: " + type);
    }

    private String link(Class<?> type) {
        var name = type.getSimpleName();
        var taken = named.putIfAbsent(name, type);
        if (taken != null && taken != type) {
            var owner = type.getEnclosingClass() == null
                    ? type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1)
                    : type.getEnclosingClass().getSimpleName();
            name = owner + "." + name;
            named.put(name, type);
        }
        return "[" + name + "](#" + name.toLowerCase(Locale.ROOT).replace(".", "") + ")";
    }
}
