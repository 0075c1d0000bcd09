package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.ops.trail.TrailEntry;
import dev.vouchsafe.portal.text.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that happened to a thing, or was tried with it.
 *
 * @param position its place in the service's log
 * @param sentence what happened
 * @param by who did it; null where the sentence says it
 * @param entry the address of its entry in the trail; null for who may not read the trail
 */
public record Happening(
        Instant at,
        String service,
        long position,
        String outcome,
        String sentence,
        @Nullable String by,
        @Nullable String entry) {

    private static final String OF_VOUCHERS = "voucher.event";

    static Happening of(TrailEntry entry) {
        return new Happening(
                entry.recordedAt(),
                entry.service(),
                entry.position(),
                entry.outcome(),
                entry.sentence(),
                null,
                entry.address());
    }

    /**
     * A fact of a thing's history: with the API's sentence, where it has one, else in the portal's words for its type.
     */
    static Happening of(String service, JsonNode fact, Words words) {
        String sentence = fact.path("sentence").asString("");
        return new Happening(
                Instant.parse(fact.path("recordedAt").asString("")),
                service,
                fact.path("position").asLong(),
                "done",
                sentence.isEmpty() ? inWords(fact.path("type").asString(""), words) : sentence,
                sentence.isEmpty() ? fact.path("actor").asString("") : null,
                null);
    }

    private static String inWords(String type, Words words) {
        return words.has(OF_VOUCHERS + "." + type) ? words.ofWord(OF_VOUCHERS, type) : words.ofWord("ops.event", type);
    }

    public boolean isFact() {
        return outcome.equals("done");
    }

    public boolean isRefusal() {
        return outcome.equals("refused") || outcome.equals("denied");
    }
}
