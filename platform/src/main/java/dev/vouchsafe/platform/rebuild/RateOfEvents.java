package dev.vouchsafe.platform.rebuild;

import java.util.concurrent.TimeUnit;

/** Events per second since it was made, rests included. */
final class RateOfEvents {

    private final long start = System.nanoTime();
    private long events;

    void count(long more) {
        events += more;
    }

    long perSecond() {
        return events * TimeUnit.SECONDS.toNanos(1) / Math.max(1, System.nanoTime() - start);
    }
}
