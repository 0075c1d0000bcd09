package dev.vouchsafe.notification.webhook.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When a delivery that failed is tried again. Source: the contract, "Webhooks". By the real time. */
final class BackOff {

    private static final List<Duration> WAITS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    private static final double SPREAD = 0.2;
    /** A receiver may ask for a rest, and not for a year of it. */
    private static final Duration LONGEST_REST = Duration.ofHours(24);

    private BackOff() {}

    /**
     * How long to wait before the next attempt; empty if there is none.
     *
     * @param failed how many attempts have failed, from 1
     * @param random from 0 to 1: spreads the waits by a fifth to both sides
     * @param asked what the receiver asked for; null for nothing
     */
    static Optional<Duration> after(int failed, double random, @Nullable Duration asked) {
        if (failed > WAITS.size()) {
            return Optional.empty();
        }
        var wait = WAITS.get(failed - 1);
        var spread = Duration.ofMillis(Math.round(wait.toMillis() * (1 - SPREAD + 2 * SPREAD * random)));
        if (asked == null || asked.compareTo(spread) <= 0) {
            return Optional.of(spread);
        }
        return Optional.of(asked.compareTo(LONGEST_REST) < 0 ? asked : LONGEST_REST);
    }
}
