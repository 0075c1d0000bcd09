package dev.vouchsafe.platform.log;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A cause as the metadata of a command and of the events it leads to, and back. */
public final class CauseMetadata {

    static final String ID = "cause";

    private static final String KIND = "kind";
    private static final String ACTOR = "actor";
    private static final String ROLES = "roles";
    private static final String CORRELATION = "correlationId";
    private static final String ASKED = "asked";

    private CauseMetadata() {}

    /** A map of its own, open to further entries. */
    public static Map<String, String> of(Cause cause) {
        var metadata = new HashMap<String, String>();
        put(metadata, ID, cause.id());
        put(metadata, KIND, cause.kind().name());
        put(metadata, ACTOR, cause.actor());
        put(metadata, ROLES, cause.roles().isEmpty() ? null : String.join(",", cause.roles()));
        put(metadata, CORRELATION, cause.correlationId());
        put(metadata, ASKED, cause.asked());
        return metadata;
    }

    public static Cause read(Map<String, String> metadata) {
        var roles = metadata.get(ROLES);
        return new Cause(
                metadata.get(ID),
                Cause.Kind.valueOf(required(metadata, KIND)),
                required(metadata, ACTOR),
                roles == null ? List.of() : List.of(roles.split(",")),
                required(metadata, CORRELATION),
                metadata.get(ASKED));
    }

    /** Who brought it about. */
    static @Nullable String actorOf(Map<String, String> metadata) {
        return metadata.get(ACTOR);
    }

    /** Whether what was recorded with it came with time alone. */
    static boolean isOfDeadline(Map<String, String> metadata) {
        return Cause.Kind.DEADLINE.name().equals(metadata.get(KIND));
    }

    private static String required(Map<String, String> metadata, String key) {
        return requireNonNull(metadata.get(key), key);
    }

    private static void put(Map<String, String> metadata, String key, @Nullable String value) {
        if (value != null) {
            metadata.put(key, value);
        }
    }
}
