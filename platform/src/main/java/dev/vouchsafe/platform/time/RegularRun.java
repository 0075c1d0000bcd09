package dev.vouchsafe.platform.time;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something at regular intervals of the system's time, on a thread of its own and never twice at once, whatever comes of it. */
public final class RegularRun {

    private static final Logger log = LoggerFactory.getLogger(RegularRun.class);
    private static final long GRACE_MS = 5_000;

    private final String name;
    private final Duration interval;
    private final Runnable work;
    private ScheduledExecutorService timer;
    private volatile String lastComplaint;

    /**
     * @param name     what the thread is called, and the work in the log
     * @param interval from the end of a run to the beginning of the next, and before the first
     */
    public RegularRun(String name, Duration interval, Runnable work) {
        this.name = name;
        this.interval = interval;
        this.work = work;
    }

    /** Begins with it. */
    public synchronized void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name(name).factory());
        timer.scheduleWithFixedDelay(this::once, interval.toNanos(), interval.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does it now, on the caller's thread. What it fails with is logged and not thrown. */
    public void once() {
        try {
            work.run();
            lastComplaint = null;
        } catch (RuntimeException | Error failure) { // an Error too: it would silently be the last run
            // The same sentence at every run would hide other things.
            if (!Objects.equals(failure.toString(), lastComplaint)) {
                lastComplaint = failure.toString();
                log.warn("a run of {} broke off; the next one takes it up", name, failure);
            }
        }
    }

    /** Ends it: waits for the run that is going on, and interrupts it after 5 s. */
    public synchronized void stop() {
        timer.shutdown();
        try {
            timer.awaitTermination(GRACE_MS, TimeUnit.MILLISECONDS);
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
