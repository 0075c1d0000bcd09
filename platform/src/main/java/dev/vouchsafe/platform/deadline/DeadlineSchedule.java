package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Makes up what is due at regular intervals. Not in simulation, where time passes only when the clock is moved. */
final class DeadlineSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineSchedule.class);
    private static final long GRACE_MS = 5_000;

    private final Deadlines deadlines;
    private final ServiceClock clock;
    private final Duration interval;
    private ScheduledExecutorService timer;
    private String lastComplaint;

    DeadlineSchedule(Deadlines deadlines, ServiceClock clock, Duration interval) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.interval = interval;
    }

    private void run() {
        try {
            deadlines.processUpTo(clock.instant());
            lastComplaint = null;
        } catch (FailedDeadlines failed) {
            // Each has been logged with its cause; the same sentence every second would hide other things.
            if (!failed.getMessage().equals(lastComplaint)) {
                lastComplaint = failed.getMessage();
                log.warn("{}; the next run tries again", lastComplaint);
            }
        } catch (RuntimeException e) {
            log.warn("the run of deadlines broke off; the next one takes it up", e);
        }
    }

    @Override
    public synchronized void start() {
        if (!clock.simulated()) {
            timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("deadlines").factory());
            timer.scheduleWithFixedDelay(this::run, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
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

    @Override
    public synchronized boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return Followers.PHASE + 1;
    }
}
