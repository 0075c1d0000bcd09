package dev.vouchsafe.platform.personal;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.personal.Personal;
import dev.vouchsafe.platform.log.PersonalForms;
import dev.vouchsafe.platform.log.StoredJson;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opens with the keys that exist, each looked up once. */
final class KeyedOpener implements Opener {

    private static final Logger log = LoggerFactory.getLogger(KeyedOpener.class);

    private final PersonKeys keys;
    private final StoredJson json;
    private final Map<String, Optional<PersonKey>> known = new HashMap<>();

    KeyedOpener(PersonKeys keys, StoredJson json) {
        this.keys = keys;
        this.json = json;
    }

    /** The keys with these ids are needed. */
    void lookUp(Collection<String> ids) {
        var unknown =
                ids.stream().filter(id -> !known.containsKey(id)).distinct().toList();
        if (!unknown.isEmpty()) {
            var found = keys.byIds(unknown);
            unknown.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
        }
    }

    @Override
    public JsonNode opened(JsonNode event) {
        return opened(null, event);
    }

    private JsonNode opened(@Nullable String field, JsonNode node) {
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, opened(field, array.get(i)));
            }
        } else if (node instanceof ObjectNode object) {
            var sealed = PersonalForms.sealed(object);
            if (sealed.isPresent()) {
                return opened(field, sealed.get());
            }
            List.copyOf(object.propertyNames()).forEach(name -> object.set(name, opened(name, object.get(name))));
        }
        return node;
    }

    private JsonNode opened(@Nullable String field, Personal.Sealed<?> sealed) {
        try {
            return read(requireNonNull(field), JsonNode.class, sealed).orElseGet(() -> mark("erased"));
        } catch (DamagedSeal damaged) {
            // The rest of a history is needed all the more now.
            complain(damaged);
            return mark("damaged");
        }
    }

    /** One value; empty if its person was erased, or it is not as it was sealed. */
    <T> Optional<T> opened(PersonalField<T> field, Class<T> type, Personal<T> kept) {
        return switch (kept) {
            case Personal.Clear<T> clear -> Optional.of(clear.value());
            case Personal.Sealed<T> sealed -> {
                try {
                    yield read(field.name(), type, sealed);
                } catch (DamagedSeal damaged) {
                    complain(damaged);
                    yield Optional.empty();
                }
            }
        };
    }

    /** Empty if there is no key. */
    private <T> Optional<T> read(String field, Class<T> type, Personal.Sealed<?> sealed) {
        return known.computeIfAbsent(sealed.sealedUnder(), keys::byId)
                .map(key -> json.read(key.open(field, sealed.bytes()), type));
    }

    private static void complain(DamagedSeal damaged) {
        log.error("Personal data can't be opened: {}", damaged.getMessage());
    }

    private static JsonNode mark(String what) {
        return JsonNodeFactory.instance.objectNode().put(what, true);
    }
}
