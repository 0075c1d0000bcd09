package dev.vouchsafe.verifier;

import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of an evidence file.
 *
 * @param digests of all its fields, by name: of those that are disclosed as they follow from salt and value, of the
 *     others as the file gives them
 * @param values of the fields that are disclosed, by name
 * @param proof that the entry stands in its log
 */
public record Entry(Map<String, String> digests, Map<String, @Nullable Object> values, InclusionProof proof) {

    /** @throws Fault if it is no entry */
    static Entry read(@Nullable Object json) {
        var entry = object(json, Set.of("disclosed", "withheld", "proof"));
        var digests = new LinkedHashMap<String, String>();
        var values = new LinkedHashMap<String, @Nullable Object>();
        object(entry.get("disclosed"), null).forEach((name, given) -> {
            var field = object(given, Set.of("salt", "value"));
            values.put(name, field.get("value"));
            digests.put(name, digest(Lines.hexHash(text(field.get("salt"))), field.get("value")));
        });
        object(entry.get("withheld"), null).forEach((name, digest) -> {
            if (digests.put(name, HexFormat.of().formatHex(Lines.hexHash(text(digest)))) != null) {
                throw new Fault("the field " + name + " is disclosed and withheld");
            }
        });
        return new Entry(digests, values, InclusionProof.read(text(entry.get("proof"))));
    }

    /** The digest of a field. The salt, 32 bytes, stands before its value; without it nobody can try out values. */
    public static String digest(byte[] salt, @Nullable Object value) {
        return HexFormat.of().formatHex(Merkle.sha256(salt, CanonicalJson.bytes(value)));
    }

    /** The hash of the record in the tree. A record has the digest of each field by its name. */
    public byte[] leaf() {
        return Merkle.leaf(CanonicalJson.bytes(digests));
    }

    /** Whether it is about the thing: as its subject, or among what else it is about. */
    boolean isAbout(@Nullable Object subject) {
        return subject != null
                && (subject.equals(values.get("subject"))
                        || values.get("about") instanceof List<?> others && others.contains(subject));
    }

    /** @param names those that it must have, and no other; null for any */
    @SuppressWarnings("unchecked")
    static Map<String, @Nullable Object> object(@Nullable Object json, @Nullable Set<String> names) {
        if (json instanceof Map<?, ?> object && (names == null || names.equals(object.keySet()))) {
            return (Map<String, @Nullable Object>) object;
        }
        throw new Fault("an object " + (names == null ? "" : "with " + names + " ") + "is missing");
    }

    private static String text(@Nullable Object json) {
        if (json instanceof String text) {
            return text;
        }
        throw new Fault("a text is missing");
    }
}
