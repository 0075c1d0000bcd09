package dev.vouchsafe.portal.ops.personaldata;

import dev.vouchsafe.portal.api.Items;
import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.ops.Subject;
import dev.vouchsafe.portal.ops.thing.Facts;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What the page shows.
 *
 * @param erasures of before; they name nobody
 * @param found what is kept of the person; empty as long as nobody was asked for
 */
public record PersonalData(Part<Items<Erasure>> erasures, Optional<Items<Kept>> found) {

    /** @param key the id of the key that is gone */
    public record Erasure(String key, Instant erasedAt, String erasedBy) {}

    /**
     * An event that holds something of the person.
     *
     * @param entry its id in the trail
     * @param subject the thing that it is about; null if about none
     * @param recordedAt since when it is kept
     * @param data what it says of the person, and of nobody else
     */
    public record Kept(
            String service,
            String entry,
            String type,
            @Nullable Subject subject,
            Instant recordedAt,
            JsonNode data) {

        public Facts facts() {
            return Facts.of("", data);
        }
    }
}
