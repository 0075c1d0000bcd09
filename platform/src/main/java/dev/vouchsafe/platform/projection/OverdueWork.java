package dev.vouchsafe.platform.projection;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Work of this process that is late already, and so has precedence: read models rest before each batch is written until
 * it is done, and inbound messages before they are decided. Nobody rests so long that it stands still.
 */
public final class OverdueWork {

    static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final Duration longestRest;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition over = lock.newCondition();
    private int going;

    OverdueWork() {
        this(LONGEST_REST);
    }

    /** @param longestRest how long a batch is put off at most */
    public OverdueWork(Duration longestRest) {
        this.longestRest = longestRest;
    }

    /** Does it. Several may be done at once. */
    public <T> T during(Supplier<T> work) {
        change(1);
        try {
            return work.get();
        } finally {
            change(-1);
        }
    }

    private void change(int by) {
        lock.lock();
        try {
            going += by;
            if (going == 0) {
                over.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether any is being done. */
    public boolean isGoingOn() {
        lock.lock();
        try {
            return going > 0;
        } finally {
            lock.unlock();
        }
    }

    /** Returns when none is being done, after the longest rest, or when the thread is interrupted. */
    public void giveWay() {
        giveWay(longestRest);
    }

    /** As {@link #giveWay()}, for at most so long. */
    public void giveWay(Duration atMost) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (going > 0 && left > 0) {
                left = over.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
