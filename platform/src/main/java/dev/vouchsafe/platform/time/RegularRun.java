package dev.vouchsafe.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something at intervals of the system's time, on a thread of its own and never twice at once, whatever comes of
 * it. One that knows when something is due rests until then.
 */
public final class RegularRun {

    private static final Logger log = LoggerFactory.getLogger(RegularRun.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    /** Causes may go round in a circle. */
    private static final int MOST_CAUSES = 16;

    private final String name;
    private final Duration interval;
    private final Duration longest;
    private final Supplier<Optional<Instant>> due;
    private final Runnable work;
    private @Nullable ScheduledExecutorService timer;
    private @Nullable ScheduledFuture<?> next;
    /** The failures since the last run that went well, each as its class and those of its causes. */
    private final Set<List<Class<?>>> complainedOf = ConcurrentHashMap.newKeySet();

    /**
     * @param name what the thread is called, and the work in the log
     * @param interval from the end of a run to the beginning of the next, and before the first
     */
    public RegularRun(String name, Duration interval, Runnable work) {
        this(name, interval, interval, Optional::empty, work);
    }

    /**
     * @param interval the shortest time from the end of a run to the beginning of the next, and that before the first
     * @param longest the longest one: somebody else may have made something due meanwhile
     * @param due when something is due next, by the system's time; asked behind each run; empty for nothing
     */
    public RegularRun(
            String name, Duration interval, Duration longest, Supplier<Optional<Instant>> due, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.longest = longest;
        this.due = due;
        this.work = work;
    }

    /** Begins with it. */
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        next = timer.schedule(this::turn, interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Has it done at once, without waiting for the interval; nothing if it was not started or is stopped. */
    public void trigger() {
        within(Duration.ZERO);
    }

    /** Has it done after the interval, should it rest for longer: something may be due by then. */
    public void soon() {
        within(interval);
    }

    private synchronized void within(Duration time) {
        if (timer == null || next != null && next.getDelay(TimeUnit.NANOSECONDS) <= time.toNanos()) {
            return;
        }
        if (next != null) {
            next.cancel(false);
        }
        next = timer.schedule(this::turn, time.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void turn() {
        synchronized (this) {
            next = null; // who triggers it from now on gets another run
        }
        once();
        within(pause());
    }

    private Duration pause() {
        try {
            var wait =
                    due.get().map(at -> Duration.between(InstantSource.system().instant(), at));
            return wait.filter(time -> time.compareTo(longest) < 0)
                    .map(time -> time.compareTo(interval) < 0 ? interval : time)
                    .orElse(longest);
        } catch (RuntimeException | Error unknown) { // the next run complains if that lasts
            return interval;
        }
    }

    /**
     * Does it now, on the caller's thread. What it fails with is not thrown but logged, once of its kind until a run
     * goes well.
     */
    public void once() {
        try {
            work.run();
            complainedOf.clear();
        } catch (RuntimeException | Error failure) { // an Error too: it would silently be the last run
            // The same failure at every run would hide other things. Its message may tell times and numbers, which make
            // it another each time.
            if (complainedOf.add(kind(failure))) {
                log.warn("a run of {} broke off; the next one takes it up", name, failure);
            }
        }
    }

    private static List<Class<?>> kind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .<Class<?>>map(Throwable::getClass)
                .toList();
    }

    /** Ends it: waits for the run that is going on, and interrupts it after a second. */
    public void stop() {
        end(false, GRACE);
    }

    /** Does it once more, and ends it. What isn't done within the time is interrupted. */
    public void stopWithRun(Duration patience) {
        end(true, patience);
    }

    private void end(boolean withRun, Duration patience) {
        ScheduledExecutorService stopped;
        synchronized (this) { // not while it waits: the run that is going on may want to be run again
            stopped = timer;
            timer = null;
            if (next != null) {
                next.cancel(false);
                next = null;
            }
        }
        if (stopped == null) {
            return;
        }
        if (withRun) {
            stopped.execute(this::once);
        }
        stopped.shutdown();
        try {
            stopped.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stopped.shutdownNow();
    }

    /** Whether it was started and not stopped since. */
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
