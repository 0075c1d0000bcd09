package dev.vouchsafe.portal.ops.trail;

import dev.vouchsafe.portal.ops.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the trail, as the API says it.
 *
 * @param id such as {@code voucher-service:158}
 * @param subject the thing that it is about; null if about none
 * @param about the other things that it is about
 * @param cause what brought it about; null for a call without a key
 * @param correlationId what it shares with all that one call or message set off
 * @param commitHash of the commit that holds it; null in a list, and of an attempt
 */
public record TrailEntry(
        String id,
        String service,
        long position,
        String type,
        String outcome,
        List<String> codes,
        @Nullable Subject subject,
        List<Subject> about,
        String actor,
        List<String> roles,
        @Nullable String partnerId,
        Instant tookEffectAt,
        Instant recordedAt,
        @Nullable String cause,
        String correlationId,
        @Nullable String programVersion,
        String sentence,
        JsonNode data,
        @Nullable String commitHash) {

    /** A page of the trail, with what to give as {@code after} for what follows. */
    public record Page(List<TrailEntry> items, @Nullable String next) {}

    /** Its page. */
    public String address() {
        return "/ops/trail/" + id;
    }

    /** Whether something was not allowed, or stood in the way. */
    public boolean isRefusal() {
        return outcome.equals("denied") || outcome.equals("refused");
    }
}
