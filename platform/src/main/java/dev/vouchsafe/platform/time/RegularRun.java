package dev.vouchsafe.platform.time;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does something at regular intervals of the system's time, on a thread of its own and never twice at once, whatever
 * comes of it.
 */
public final class RegularRun {

    private static final Logger log = LoggerFactory.getLogger(RegularRun.class);
    private static final Duration GRACE = Duration.ofSeconds(1);
    /** Causes may go round in a circle. */
    private static final int MOST_CAUSES = 16;

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private @Nullable ScheduledExecutorService timer;
    /** The failures since the last run that went well, each as its class and those of its causes. */
    private final Set<List<Class<?>>> complainedOf = ConcurrentHashMap.newKeySet();

    /**
     * @param name what the thread is called, and the work in the log
     * @param interval from the end of a run to the beginning of the next, and before the first
     */
    public RegularRun(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    /** Begins with it. */
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name(name).factory());
        timer.scheduleWithFixedDelay(this::once, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Has it done at once, without waiting for the interval; nothing if it was not started or is stopped. */
    public synchronized void trigger() {
        if (timer != null) {
            timer.execute(this::once);
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
        stop(GRACE);
    }

    /** The same, with another patience. */
    public synchronized void stop(Duration patience) {
        if (timer == null) {
            return;
        }
        timer.shutdown();
        try {
            timer.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
        timer = null;
    }

    /** Whether it was started and not stopped since. */
    public synchronized boolean isRunning() {
        return timer != null;
    }
}
