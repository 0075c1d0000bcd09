package dev.vouchsafe.portal.ops.deadletters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What could not be read, as the API lists it.
 *
 * @param text its first bytes; null if there are none
 * @param state {@code open}, or what became of it
 * @param closedBy who sent it again or dismissed it; null as long as it is open, as all behind it
 */
public record Letter(
        String id,
        String topic,
        int partition,
        long offset,
        String reason,
        Instant time,
        @Nullable String text,
        String state,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closedBecause) {

    public boolean isOpen() {
        return state.equals("open");
    }
}
