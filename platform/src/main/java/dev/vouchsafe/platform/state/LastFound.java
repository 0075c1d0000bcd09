package dev.vouchsafe.platform.state;

import dev.vouchsafe.platform.state.StateReport.Found;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was found last, for who asks often and must not wait long. Who asks begins a look, if the last one is older than
 * a second, and waits for it a moment. One that takes longer, as while the broker is away, is seen by who asks next.
 */
final class LastFound {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long KEPT_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("state-look").start(task);

    private final Supplier<Found> report;
    private final Duration patience;
    private final LongSupplier nanos;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Look look;
    private volatile @Nullable Kept kept;

    /** @param begun when, by {@link System#nanoTime} */
    private record Look(CompletableFuture<Void> done, long begun) {}

    /** @param found null if nothing could be found */
    private record Kept(@Nullable Found found, long at) {}

    /** @param patience how long a look is waited for, from when it begins */
    LastFound(Supplier<Found> report, Duration patience, LongSupplier nanos) {
        this.report = report;
        this.patience = patience;
        this.nanos = nanos;
    }

    LastFound(Supplier<Found> report, Duration patience) {
        this(report, patience, System::nanoTime);
    }

    /** Empty if it isn't known: nothing was found within a minute, or the last look failed. */
    Optional<Found> now() {
        await(looking());
        var last = kept;
        return last == null || nanos.getAsLong() - last.at() > KEPT_NANOS
                ? Optional.empty()
                : Optional.ofNullable(last.found());
    }

    private Look looking() {
        lock.lock();
        try {
            var current = look;
            var last = kept;
            boolean fresh = last != null && nanos.getAsLong() - last.at() < FRESH_NANOS;
            if (current == null || current.done().isDone() && !fresh) {
                current = new Look(CompletableFuture.runAsync(this::look, THREADS), nanos.getAsLong());
                look = current;
            }
            return current;
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        Found found = null;
        try {
            found = report.get();
        } finally {
            kept = new Kept(found, nanos.getAsLong());
        }
    }

    private void await(Look current) {
        try {
            long left = patience.toNanos() - (nanos.getAsLong() - current.begun());
            current.done().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException notFound) {
            // What was known before says more than nothing, or nothing is known.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
