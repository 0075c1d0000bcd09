package dev.vouchsafe.platform.time;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that may take long, done once for all who ask meanwhile. Who asks waits for a while; what takes longer goes on,
 * and asking again shows how far it is or what it found. One that failed when nobody waited any more is what the next
 * asker hears of.
 *
 * @param <R> one run, which knows how far it is
 * @param <T> what it finds
 */
public final class SharedRun<R extends Callable<T>, T> {

    private static final Logger log = LoggerFactory.getLogger(SharedRun.class);

    private final String name;
    private final Supplier<R> begin;
    private final Duration patience;
    /** The one that is going on, or that failed and nobody has heard of it yet. */
    private @Nullable Going current;

    private @Nullable T latest;

    /**
     * @param begin makes a run
     * @param patience how long who asks waits
     */
    public SharedRun(String name, Supplier<R> begin, Duration patience) {
        this.name = name;
        this.begin = begin;
        this.patience = patience;
    }

    private final class Going {

        private final R run = begin.get();
        private final FutureTask<T> task = new FutureTask<>(this::perform);

        private T perform() throws Exception {
            try {
                var found = run.call();
                found(found);
                return found;
            } catch (Exception | Error e) {
                log.warn("the {} failed", name, e);
                throw e;
            }
        }
    }

    /**
     * What was found, or how far it is when the patience ends.
     *
     * @param running what to answer of a run that goes on; it gets what the last one found, null if there was none
     * @throws RuntimeException that the run threw
     */
    public T ask(BiFunction<R, @Nullable T, T> running) {
        var going = going();
        try {
            return going.task.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException goesOn) {
            return running.apply(going.run, latest().orElse(null));
        } catch (ExecutionException e) {
            heard(going);
            throw e.getCause() instanceof RuntimeException thrown ? thrown : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the " + name, e);
        }
    }

    /** What the run found that was finished last. */
    public synchronized Optional<T> latest() {
        return Optional.ofNullable(latest);
    }

    /** Whether one is going on, or failed and nobody has heard of it yet. */
    public synchronized boolean isRunning() {
        return current != null;
    }

    private synchronized Going going() {
        if (current == null) {
            current = new Going();
            Thread.ofVirtual().name(name).start(current.task);
        }
        return current;
    }

    private synchronized void found(T found) {
        current = null;
        latest = found;
    }

    private synchronized void heard(Going failed) {
        current = current == failed ? null : current;
    }
}
