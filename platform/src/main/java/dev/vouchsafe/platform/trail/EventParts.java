package dev.vouchsafe.platform.trail;

import dev.vouchsafe.contracts.id.Id;
import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.contracts.personal.Print;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/** What an event is made of: its components, and those of the records in it. What is said of persons is left out. */
final class EventParts {

    private static final ClassValue<List<Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .peek(accessor -> accessor.setAccessible(true))
                    .toList();
        }
    };

    /** Most classes say nothing of persons, and their events aren't looked through. */
    private static final ClassValue<Boolean> PERSONS = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            return Personal.class.isAssignableFrom(type)
                    || type == Print.class
                    || isRecord(type)
                            && ACCESSORS.get(type).stream()
                                    .map(Method::getGenericReturnType)
                                    .flatMap(EventParts::classesIn)
                                    .anyMatch(EventParts::holdsPersons);
        }
    };

    private EventParts() {}

    /** Every id in the event, in the order of its components. */
    static Set<Id> ids(Object event) {
        var ids = new LinkedHashSet<Id>();
        collect(event, ids);
        return ids;
    }

    private static void collect(@Nullable Object part, Set<Id> ids) {
        switch (part) {
            case Id id -> ids.add(id);
            case Personal<?> withheld -> {}
            case Record some -> parts(some).values().forEach(value -> collect(value, ids));
            case Collection<?> several -> several.forEach(value -> collect(value, ids));
            case Map<?, ?> several -> several.values().forEach(value -> collect(value, ids));
            case null, default -> {}
        }
    }

    /** The ids of the keys of those whom the event says something of, or has a print of. */
    static Set<String> persons(Object event) {
        var keys = new LinkedHashSet<String>();
        if (holdsPersons(event.getClass())) {
            collectPersons(event, keys);
        }
        return keys;
    }

    private static void collectPersons(@Nullable Object part, Set<String> keys) {
        switch (part) {
            case Personal.Sealed<?> sealed -> keys.add(sealed.sealedUnder());
            case Print print -> keys.add(print.sealedUnder());
            case Personal.Clear<?> nobodysKey -> {}
            case Record some -> parts(some).values().forEach(value -> collectPersons(value, keys));
            case Collection<?> several -> several.forEach(value -> collectPersons(value, keys));
            case Map<?, ?> several -> several.values().forEach(value -> collectPersons(value, keys));
            case null, default -> {}
        }
    }

    /** Whether events of the class may say something of persons. */
    static boolean holdsPersons(Class<?> type) {
        return PERSONS.get(type);
    }

    /** A component's class, and those of what it has several of. */
    private static Stream<Class<?>> classesIn(Type component) {
        return switch (component) {
            case Class<?> type -> Stream.of(type);
            case ParameterizedType type ->
                Stream.concat(
                        classesIn(type.getRawType()),
                        Stream.of(type.getActualTypeArguments()).flatMap(EventParts::classesIn));
            case WildcardType type -> Stream.of(type.getUpperBounds()).flatMap(EventParts::classesIn);
            default -> Stream.empty();
        };
    }

    /** The names of what a text can speak of in events of the class. */
    static Set<String> names(Class<?> type) {
        var names = new LinkedHashSet<String>();
        var nested = new ArrayList<Class<?>>();
        for (var accessor : ACCESSORS.get(type)) {
            var part = accessor.getReturnType();
            if (isRecord(part)) {
                nested.add(part);
            } else if (!Personal.class.isAssignableFrom(part)) {
                names.add(accessor.getName());
            }
        }
        nested.forEach(part -> names.addAll(names(part)));
        return names;
    }

    /** The same with their values; where two have one name, that of the outer record. */
    static Map<String, @Nullable Object> values(Record event) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        names(event.getClass()).forEach(name -> values.put(name, null));
        fill(event, values);
        return values;
    }

    private static void fill(Record event, Map<String, @Nullable Object> values) {
        var own = new LinkedHashMap<String, @Nullable Object>();
        parts(event).forEach((component, value) -> {
            if (isRecord(component.getReturnType())) {
                if (value != null) {
                    fill((Record) value, values);
                }
            } else if (values.containsKey(component.getName())) {
                own.put(component.getName(), value instanceof Enum<?> word ? inWords(word) : value);
            }
        });
        values.putAll(own);
    }

    private static boolean isRecord(Class<?> type) {
        return type.isRecord() && !Id.class.isAssignableFrom(type) && !Personal.class.isAssignableFrom(type);
    }

    private static String inWords(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Map<Method, @Nullable Object> parts(Record event) {
        var parts = new LinkedHashMap<Method, @Nullable Object>();
        ACCESSORS
                .get(event.getClass())
                .forEach(accessor -> parts.put(accessor, ReflectionUtils.invokeMethod(accessor, event)));
        return parts;
    }
}
