package dev.vouchsafe.platform.trail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One entry of the trail as it is answered. Source: the contract, "The trail".
 *
 * @param id service, mark of the source and position: {@code voucher-service:158} of a fact,
 *     {@code voucher-service:a17} of an attempt
 * @param service such as {@code voucher-service}
 * @param position its place among the entries of its source
 * @param type a fact's stored name, such as {@code voucher.assigned}
 * @param version the version that it is stored in, from 1
 * @param outcome the word of an {@link Outcome}
 * @param codes why something was refused; empty otherwise
 * @param subject the thing that it is about; null if about none
 * @param about the other things that it is about
 * @param actor a caller's subject, a message's source, or the service itself for a deadline
 * @param roles the caller's roles; empty unless a call
 * @param partnerId the partner that the caller acted for, that holds the thing, or that the message is about; null for
 *     none
 * @param tookEffectAt when it took effect; of a deadline the deadline's own instant, of an attempt when it was recorded
 * @param recordedAt when it was recorded
 * @param cause the id of what brought it about, such as {@code message:/vlsc:e-17}; null for a call without a key
 * @param correlationId ties what one outside stimulus set off together, over all services
 * @param programVersion the version of the program it was decided under; null where no program was asked
 * @param sentence for people, in the language asked for
 * @param data the fact, with the personal data in it opened or marked as erased; of an attempt what was asked for
 */
public record TrailEntry(
        String id,
        String service,
        long position,
        String type,
        int version,
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
        JsonNode data) {

    public TrailEntry {
        codes = List.copyOf(codes);
        about = List.copyOf(about);
        roles = List.copyOf(roles);
    }
}
