package dev.vouchsafe.eventstore;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * A server that shows less than this process knows to be stored. A primary does so for a moment after an election,
 * until it has heard from the others what they all have. So the same question is asked again, for as long as patience
 * lasts.
 */
final class Lag {

    private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final Duration patience;
    private long pause;
    private long last;

    Lag(Duration patience) {
        this.patience = patience;
    }

    /**
     * Returns when the commit at a position is to be asked for again.
     *
     * @throws EventStoreException when patience is over, or the thread is interrupted
     */
    void outwait(long position) {
        if (!mayPass()) {
            throw new EventStoreException("The server does not show the commit at position " + position
                    + " that is known to be stored; it was asked again for " + patience);
        }
    }

    /**
     * Waits a little. Whether the question is to be asked again then; else patience is over.
     *
     * @throws EventStoreException when the thread is interrupted
     */
    boolean mayPass() {
        long now = System.nanoTime();
        if (pause == 0) {
            pause = SHORTEST_PAUSE;
            last = now + patience.toNanos();
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new EventStoreException("Interrupted while the server did not show what is known to be stored");
        }
        if (now - last > 0) {
            return false;
        }
        LockSupport.parkNanos(pause);
        pause = Math.min(2 * pause, LONGEST_PAUSE);
        return true;
    }
}
