package dev.vouchsafe.platform.settle;

import dev.vouchsafe.platform.deadline.Deadlines;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

/** Moves a simulated service through time. Blocks: call it on a virtual thread. */
public final class SimulationClock {

    private final ServiceClock clock;
    private final Backlog backlog;
    private final Deadlines deadlines;
    private final ReentrantLock oneMove = new ReentrantLock(true);

    SimulationClock(ServiceClock clock, Backlog backlog, Deadlines deadlines) {
        this.clock = clock;
        this.backlog = backlog;
        this.deadlines = deadlines;
    }

    /** The instant the service's clock shows, simulated or not. */
    public Instant now() {
        return clock.instant();
    }

    /** Whether the clock can be moved. */
    public boolean simulated() {
        return clock.simulated();
    }

    /**
     * Lets the service finish the time it is in, moves its clock, and returns when every deadline up to the instant is
     * decided, and all that came of it projected and published. May be repeated with the same instant.
     *
     * @throws IllegalStateException    if the clock is the system's, or the service doesn't get done in time
     * @throws IllegalArgumentException if the instant is before the one the clock shows; nothing has happened then
     */
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
        if (instant.isBefore(clock.instant())) {
            throw new IllegalArgumentException("the clock shows " + clock.instant() + " and never goes backwards, to " + instant);
        }
        backlog.awaitConsumed();
        clock.moveTo(instant);
        deadlines.processUpTo(instant);
        backlog.awaitFollowed();
    }
}
