package dev.vouchsafe.platform.history;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * An event as a history shows it: who, when and why.
 *
 * @param position its place in the service's log
 * @param type its stored name, such as {@code voucher.reserved}
 * @param version the version it is stored in, from 1; an earlier one than that of {@code data} if it was upgraded
 * @param tookEffectAt when it took effect; of a deadline the deadline's own instant
 * @param recordedAt when it was recorded
 * @param actor who did it: a caller's subject, a message's source, or the service; null where the viewer may not know
 * @param roles the caller's roles; empty unless a call
 * @param cause what brought it about
 * @param correlationId ties what one outside stimulus set off together, over all services
 * @param programVersion the version of the program it was decided under; null where no program was asked
 * @param data the event in its newest version, with the personal data in it opened or marked as erased
 */
public record HistoryEntry(
        long position,
        String eventId,
        String type,
        int version,
        Instant tookEffectAt,
        Instant recordedAt,
        @Nullable String actor,
        List<String> roles,
        Caused cause,
        String correlationId,
        @Nullable String programVersion,
        JsonNode data) {

    private static final String CALL = Cause.Kind.CALL.name().toLowerCase(Locale.ROOT);

    /**
     * What brought an event about.
     *
     * @param kind {@code call}, {@code message} or {@code deadline}
     * @param id of the message, the call's key or the deadline; null for a call without a key, and where the viewer may
     *     not know
     */
    public record Caused(String kind, @Nullable String id) {}

    /** The entry as one of these roles may see it: of a call by anybody else it shows the roles and not the person. */
    public HistoryEntry seenBy(Role... own) {
        boolean byOthers =
                CALL.equals(cause.kind()) && Stream.of(own).map(Role::claim).noneMatch(roles::contains);
        return byOthers ? with(null, new Caused(cause.kind(), null), data) : this;
    }

    /** The entry with its data as a viewer may see them. */
    public HistoryEntry withData(JsonNode shown) {
        return with(actor, cause, shown);
    }

    private HistoryEntry with(@Nullable String by, Caused why, JsonNode what) {
        return new HistoryEntry(
                position,
                eventId,
                type,
                version,
                tookEffectAt,
                recordedAt,
                by,
                roles,
                why,
                correlationId,
                programVersion,
                what);
    }

    /** The entry without some fields of its data. */
    public HistoryEntry without(String... fields) {
        var rest = (ObjectNode) data.deepCopy();
        rest.remove(List.of(fields));
        return withData(rest);
    }
}
