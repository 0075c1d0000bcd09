package dev.vouchsafe.eventstore;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * When to look again for commits of other processes: the longer nothing has happened, the later. Something happens when
 * a commit of any process is seen here, and when this process asks something of its log: an append, a sourcing, a
 * stream that is opened.
 *
 * <p>The pause is a hundredth of the silence, at least the poll interval and at most {@link #LONGEST}. So a commit of
 * another process is seen within 100 ms as long as something happens every ten seconds, and within {@link #LONGEST} if
 * it is what ends a longer silence. All times are nanoseconds of one clock.
 */
final class AdaptivePoll {

    static final Duration LONGEST = Duration.ofSeconds(1);

    private static final long SHARE = 100;

    private final long shortest;
    private final long longest;
    private final LongSupplier clock;
    private volatile long lastSign;

    /** @param clock never goes backwards, such as {@code System::nanoTime} */
    AdaptivePoll(Duration interval, LongSupplier clock) {
        this(interval, LONGEST, clock);
    }

    AdaptivePoll(Duration interval, Duration longest, LongSupplier clock) {
        this.shortest = interval.toNanos();
        this.longest = Math.max(shortest, longest.toNanos());
        this.clock = clock;
        this.lastSign = clock.getAsLong();
    }

    long now() {
        return clock.getAsLong();
    }

    /** Something happened. */
    void sign() {
        lastSign = clock.getAsLong();
    }

    /** How long to wait yet after a look at that time; 0 or less for no longer. */
    long pauseAfter(long look) {
        long now = clock.getAsLong();
        return look + Math.clamp((now - lastSign) / SHARE, shortest, longest) - now;
    }

    /** Whether a pause is so long that a sign should end it. */
    boolean isLong(long pause) {
        return pause > shortest;
    }
}
