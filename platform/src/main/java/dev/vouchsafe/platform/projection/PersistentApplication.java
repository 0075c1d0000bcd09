package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies batches to a projection and does not give up: Axon's own way with a failure is to drop the claim and wait for
 * seconds, which is too slow for a hiccup and would let another node repeat the work.
 */
final class PersistentApplication {

    private static final Logger log = LoggerFactory.getLogger(PersistentApplication.class);
    private static final long FIRST_WAIT_MS = 50;
    private static final long LONGEST_WAIT_MS = 5_000;

    private final Projection projection;
    private final RecordedEvents events;
    private final CountDownLatch stopping = new CountDownLatch(1);
    /** Fair, so that who waits for a rest gets it between two batches. */
    private final ReentrantLock oneBatch = new ReentrantLock(true);
    private final AtomicBoolean claimIsNew = new AtomicBoolean(true);
    /** Since the last batch; guarded by {@link #oneBatch}. */
    private boolean hasRested;
    private volatile long position = -1;

    PersistentApplication(Projection projection, RecordedEvents events) {
        this.projection = projection;
        this.events = events;
    }

    /** The position of the last event whose effect is durable; -1 if none was applied since the start. */
    long position() {
        return position;
    }

    /** This process has become the one that follows. Noted for the next batch: one that is being applied may still be that of the claim before. */
    void claimed() {
        claimIsNew.set(true);
    }

    /** Does something between two batches; empty if the batch that is being applied didn't end in time, or the thread was interrupted. */
    <T> Optional<T> whileResting(Duration patience, Supplier<T> work) {
        try {
            if (!oneBatch.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            hasRested = true;
            oneBatch.unlock();
        }
    }

    void apply(List<EventMessage> batch) {
        try {
            oneBatch.lockInterruptibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(projection.name() + " was stopped while it rested", e);
        }
        try {
            if (claimIsNew.getAndSet(false)) {
                projection.claimed();
            }
            if (hasRested) {
                hasRested = false;
                projection.rested();
            }
            applyPersistently(batch);
        } finally {
            oneBatch.unlock();
        }
    }

    private void applyPersistently(List<EventMessage> batch) {
        int next = 0;
        for (long wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
            try {
                while (next < batch.size()) {
                    projection.on(read(batch.get(next)));
                    next++;
                }
                next = 0;
                projection.flush();
                position = PositionedEvents.positionOf(batch.getLast());
                return;
            } catch (RuntimeException e) {
                log.warn("{} failed at {}; trying again in {} ms", projection.name(),
                        PositionedEvents.positionOf(batch.get(next)), wait, e);
                pause(wait);
            }
        }
    }

    void stop() {
        stopping.countDown();
    }

    private RecordedEvent read(EventMessage event) {
        return events.readLatest(event, PositionedEvents.positionOf(event));
    }

    private void pause(long millis) {
        boolean stop = true;
        try {
            stop = stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (stop) {
            throw new IllegalStateException(projection.name() + " was stopped while it was failing");
        }
    }
}
