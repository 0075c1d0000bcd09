package dev.vouchsafe.platform.log;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who and what brought a decision about. Recorded with every event of the decision. A cause has its effect once: the
 * log refuses a second decision under the same id.
 *
 * @param id unique and repeatable, such as {@code message:/vlsc:e-17} or {@code call:ana@fabrikam.example:c-4}; null
 *     for a call without an Idempotency-Key, which may happen as often as it is sent
 * @param kind what sort of cause it is
 * @param actor the caller's subject, the message's source, or the service itself for a deadline
 * @param roles the caller's roles; empty unless a call
 * @param correlationId ties what one outside stimulus set off together, over all services
 * @param asked a digest of what a call asked for or an outside message said, without what it said of persons; null for
 *     any other cause, for a call without an id, and for what was recorded before there was one
 */
public record Cause(
        @Nullable String id,
        Kind kind,
        String actor,
        List<String> roles,
        String correlationId,
        @Nullable String asked) {

    /** The sorts of causes. */
    public enum Kind {
        CALL,
        MESSAGE,
        DEADLINE
    }

    public Cause {
        roles = List.copyOf(roles);
    }

    /** A cause that says nothing of what it asked for. */
    public Cause(@Nullable String id, Kind kind, String actor, List<String> roles, String correlationId) {
        this(id, kind, actor, roles, correlationId, null);
    }

    /**
     * Whether this is another call or message than the earlier one, though it has its id. Where either doesn't say what
     * it asked for, it is taken for the same.
     */
    public boolean asksForOtherThan(Cause earlier) {
        return asked != null && earlier.asked != null && !asked.equals(earlier.asked);
    }

    /**
     * The id of a cause: its parts with colons between them, such as {@code call:ana@fabrikam.example:c-4}. All but the
     * last are escaped: however colons lie in them, no two causes have the same id.
     *
     * @param sort what sort of cause it is, without a colon
     */
    public static String id(String sort, String... parts) {
        var id = new StringBuilder(sort);
        for (int i = 0; i < parts.length; i++) {
            id.append(':').append(i == parts.length - 1 ? parts[i] : escaped(parts[i]));
        }
        return id.toString();
    }

    private static String escaped(String part) {
        return part.replace("%", "%25").replace(":", "%3A");
    }
}
