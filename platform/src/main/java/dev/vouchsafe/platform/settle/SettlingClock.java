package dev.vouchsafe.platform.settle;

import dev.vouchsafe.platform.deadline.Deadlines;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.platform.time.SimulationClock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Moves a simulated service through time, one move after the other. */
final class SettlingClock implements SimulationClock {

    private final ServiceClock clock;
    private final Backlog backlog;
    private final Deadlines deadlines;
    private final ReentrantLock oneMove = new ReentrantLock(true);

    SettlingClock(ServiceClock clock, Backlog backlog, Deadlines deadlines) {
        this.clock = clock;
        this.backlog = backlog;
        this.deadlines = deadlines;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public boolean simulated() {
        return clock.simulated();
    }

    @Override
    public void advanceTo(Instant instant) {
        oneMove.lock();
        try {
            advance(instant);
        } finally {
            oneMove.unlock();
        }
    }

    private void advance(Instant instant) {
        if (!clock.simulated()) {
            throw new IllegalStateException("the clock is the system's: it can be read, not set");
        }
        // Before anything else: a refused move must not take the time of a long one.
        if (instant.isBefore(clock.instant())) {
            throw new IllegalArgumentException(
                    "the clock shows " + clock.instant() + " and never goes backwards, to " + instant);
        }
        backlog.awaitConsumed();
        clock.moveTo(instant);
        deadlines.processUpTo(instant);
        backlog.awaitFollowed();
    }
}
