package dev.vouchsafe.portal.ops.verification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the API says of all trails. */
public record Verified(String status, List<Trail> trails) {

    /**
     * One trail.
     *
     * @param position up to where it was verified
     * @param hash of its last commit; null if there is none
     * @param wrong what is not as it was recorded; null if nothing is
     */
    public record Trail(
            String log,
            String status,
            @Nullable Instant startedAt,
            @Nullable Long position,
            @Nullable Long commits,
            @Nullable String hash,
            @Nullable Long checkpoints,
            @Nullable JsonNode wrong) {}
}
