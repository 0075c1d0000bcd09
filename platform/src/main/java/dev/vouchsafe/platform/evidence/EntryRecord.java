package dev.vouchsafe.platform.evidence;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.Entry;
import dev.vouchsafe.verifier.Fault;
import dev.vouchsafe.verifier.InclusionProof;
import dev.vouchsafe.verifier.Json;
import dev.vouchsafe.verifier.Merkle;
import dev.vouchsafe.web.HttpJson;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An entry as it stands in the tree: the salted digest of each of its fields but the sentence. Source: the contract,
 * "Evidence that stands without us".
 */
final class EntryRecord {

    private static final String ABOUT = "about";
    private static final String DATA = "data";
    private static final String SENTENCE = "sentence";

    private final Map<String, @Nullable Object> values = new TreeMap<>();
    private final long position;
    private final Salts salts;

    private EntryRecord(long position, Salts salts) {
        this.position = position;
        this.salts = salts;
    }

    static EntryRecord of(TrailEntry entry, Salts salts) {
        var record = new EntryRecord(entry.position(), salts);
        record.values.putAll(values(entry));
        record.values.remove(SENTENCE);
        return record;
    }

    private static Map<String, @Nullable Object> values(TrailEntry entry) {
        try {
            return FieldValues.of(entry);
        } catch (Fault uncommon) {
            return readOfItsJson(entry);
        }
    }

    @SuppressWarnings("unchecked") // an entry is an object
    private static Map<String, @Nullable Object> readOfItsJson(TrailEntry entry) {
        try {
            return (Map<String, @Nullable Object>)
                    requireNonNull(Json.read(HttpJson.mapper().writeValueAsBytes(entry)));
        } catch (Fault somethingBeyondTheFormat) {
            var values = new TreeMap<String, @Nullable Object>();
            HttpJson.mapper().valueToTree(entry).forEachEntry((name, value) -> values.put(name, value(name, value)));
            return values;
        }
    }

    /**
     * Data that the format can't say, such as a number that is not whole, stand as a text: nothing may hold up a log.
     */
    private static @Nullable Object value(String name, JsonNode given) {
        byte[] json = HttpJson.mapper().writeValueAsBytes(given);
        try {
            return Json.read(json);
        } catch (Fault beyondTheFormat) {
            if (name.equals(DATA)) {
                return HttpJson.mapper().writeValueAsString(given);
            }
            throw beyondTheFormat;
        }
    }

    /** The hash of the record. */
    byte[] leaf() {
        var digests = new TreeMap<String, String>();
        values.forEach((name, value) -> digests.put(name, Entry.digest(salts.of(position, name), value)));
        return Merkle.leaf(CanonicalJson.bytes(digests));
    }

    /** The entry as a file has it. */
    Map<String, Object> shown(Set<String> withheld, InclusionProof proof) {
        var disclosed = new TreeMap<String, Object>();
        var digests = new TreeMap<String, Object>();
        values.forEach((name, value) -> {
            byte[] salt = salts.of(position, name);
            if (withheld.contains(name)) {
                digests.put(name, Entry.digest(salt, value));
            } else {
                var field = new TreeMap<String, @Nullable Object>();
                field.put("salt", HexFormat.of().formatHex(salt));
                field.put("value", value);
                disclosed.put(name, field);
            }
        });
        return Map.of("disclosed", disclosed, "withheld", digests, "proof", proof.written());
    }

    long position() {
        return position;
    }

    /** The value of a field. */
    @Nullable
    Object value(String name) {
        return values.get(name);
    }

    /** The thing with the id, as kind and id, if the entry is about it. */
    Optional<Object> thing(String id) {
        return things(true)
                .filter(thing -> id.equals(((Map<?, ?>) thing).get("id")))
                .findFirst();
    }

    /** Whether it is seen to be about the thing also without some fields. */
    boolean shows(@Nullable Object thing, Set<String> withheld) {
        return things(!withheld.contains(ABOUT)).anyMatch(some -> some.equals(thing));
    }

    private Stream<Object> things(boolean all) {
        var about = all && values.get(ABOUT) instanceof List<?> others ? others : List.of();
        return Stream.concat(Stream.ofNullable(values.get("subject")), about.stream());
    }
}
