package dev.vouchsafe.portal.ops.personaldata;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.ops.thing.Facts;
import java.time.Instant;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What the page shows.
 *
 * @param erasures of before; they name nobody
 * @param found what is kept of the person; empty as long as nobody was asked for
 */
public record PersonalData(Part<Items<Erasure>> erasures, Optional<JsonNode> found) {

    /** @param key the id of the key that is gone */
    public record Erasure(String key, Instant erasedAt, String erasedBy) {}

    public Optional<Facts> facts() {
        return found.map(body -> Facts.of("", body));
    }

    /** Whether anything is kept of the person. */
    public boolean isAnything() {
        return facts().filter(facts ->
                        !facts.grids().isEmpty() || !facts.values().isEmpty() || !facts.groups().isEmpty())
                .isPresent();
    }
}
