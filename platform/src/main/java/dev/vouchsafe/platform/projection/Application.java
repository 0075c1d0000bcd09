package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvents;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Applies batches to a projection, one at a time whoever asks: a projection is used by one thread only. */
final class Application {

    private final Projection projection;
    private final RecordedEvents events;
    /** Fair, so that who waits for a rest gets it between two batches. */
    private final ReentrantLock oneBatch = new ReentrantLock(true);

    private final Condition applied = oneBatch.newCondition();
    private final AtomicBoolean claimIsNew = new AtomicBoolean(true);
    /** Since the last batch; like what follows guarded by {@link #oneBatch}. */
    private boolean hasRested;

    private @Nullable Batch begun;
    private int next;
    private volatile boolean rests;
    private volatile long position = -1;

    Application(Projection projection, RecordedEvents events) {
        this.projection = projection;
        this.events = events;
    }

    Projection projection() {
        return projection;
    }

    /** The position of the last event whose effect is durable; -1 if none was applied since the start. */
    long position() {
        return position;
    }

    /** Whether something is done between two batches now. */
    boolean rests() {
        return rests;
    }

    /**
     * This process has become the one that follows. Noted for the next batch: one that is being applied may still be
     * that of the claim before.
     */
    void claimed() {
        claimIsNew.set(true);
    }

    /**
     * Does something between two batches; empty if the batch that is being applied didn't end in time, or the thread
     * was interrupted.
     */
    <T> Optional<T> whileResting(Duration patience, Supplier<T> work) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            if (!oneBatch.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return awaitEndOfBatch(end) ? Optional.of(rest(work)) : Optional.empty();
        } finally {
            oneBatch.unlock();
        }
    }

    /** One that failed is applied again, and is half applied until then. */
    private boolean awaitEndOfBatch(long end) {
        try {
            while (begun != null) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                applied.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> T rest(Supplier<T> work) {
        rests = true;
        try {
            return work.get();
        } finally {
            rests = false;
            hasRested = true;
        }
    }

    /**
     * Returns when the effects of all the batch's events are durable. Where it failed, it can be asked again: it goes
     * on with the event that it failed at, or with the first where what was to make them durable failed.
     */
    void apply(Batch batch) throws InterruptedException {
        oneBatch.lockInterruptibly();
        try {
            if (claimIsNew.getAndSet(false)) {
                projection.claimed();
                begun = null;
            }
            if (hasRested) {
                hasRested = false;
                projection.rested();
            }
            if (begun != batch) {
                begun = batch;
                next = 0;
            }
            while (next < batch.events().size()) {
                var entry = batch.events().get(next);
                projection.on(events.readLatest(entry.message(), RecordedEvents.positionOf(entry)));
                next++;
            }
            next = 0;
            projection.flush();
            position = batch.last();
            begun = null;
            applied.signalAll();
        } finally {
            oneBatch.unlock();
        }
    }
}
