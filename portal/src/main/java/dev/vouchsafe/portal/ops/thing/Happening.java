package dev.vouchsafe.portal.ops.thing;

import dev.vouchsafe.portal.ops.trail.TrailEntry;
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

    /** A fact of a thing's history, which has a sentence in the language asked for; of an older service its type. */
    static Happening of(String service, JsonNode fact) {
        String sentence = fact.path("sentence").asString("");
        return new Happening(
                Instant.parse(fact.path("recordedAt").asString("")),
                service,
                fact.path("position").asLong(),
                "done",
                sentence.isEmpty() ? fact.path("type").asString("") : sentence,
                sentence.isEmpty() ? fact.path("actor").asString("") : null,
                null);
    }

    public boolean isFact() {
        return outcome.equals("done");
    }

    public boolean isRefusal() {
        return outcome.equals("refused") || outcome.equals("denied");
    }
}
