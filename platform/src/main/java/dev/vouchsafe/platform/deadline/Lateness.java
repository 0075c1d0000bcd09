package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;

/**
 * How late deadlines are, in milliseconds. In simulation time stands still until it is moved, and what a move passes is
 * decided by that move: it is punctual.
 */
record Lateness(ServiceClock clock) {

    /** What is recorded later than this is late. */
    static final Duration PUNCTUAL = Duration.ofSeconds(1);

    /** Of what was due and is recorded. */
    long of(Instant dueAt, Instant recordedAt) {
        return clock.simulated() ? 0 : millis(dueAt, recordedAt);
    }

    /** Never below 0. */
    static long millis(Instant dueAt, Instant at) {
        return Math.max(0, Duration.between(dueAt, at).toMillis());
    }
}
