package dev.vouchsafe.notification.webhook.content;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers that grow, also over restarts: microseconds of the real time, and at least one more than the last. Of one
 * voucher or request all messages come by one process after the other, so their numbers are in their order.
 */
public final class Arrivals {

    private static final InstantSource CLOCK = InstantSource.system();
    private static final AtomicLong LAST = new AtomicLong();

    private Arrivals() {}

    /** The next one. */
    public static long next() {
        return LAST.updateAndGet(last -> Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, CLOCK.instant())));
    }
}
