package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.time.RegularRun;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes up what is due at regular intervals, in the process that keeps the index: another would wait for an index that it doesn't follow. Not in
 * simulation, where time passes only when the clock is moved.
 */
final class DeadlineSchedule implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DeadlineSchedule.class);

    private final Deadlines deadlines;
    private final BooleanSupplier keepsIndex;
    private final ServiceClock clock;
    private final RegularRun runs;
    /** How many failed in the last run. */
    private volatile int failed;

    /** @param keepsIndex whether it is this process that does, now */
    DeadlineSchedule(Deadlines deadlines, BooleanSupplier keepsIndex, ServiceClock clock, Duration interval) {
        this.deadlines = deadlines;
        this.keepsIndex = keepsIndex;
        this.clock = clock;
        this.runs = new RegularRun("deadlines", interval, this::run);
    }

    void run() {
        if (keepsIndex.getAsBoolean()) {
            failed = failuresAt(clock.instant());
        }
    }

    private int failuresAt(Instant now) {
        try {
            deadlines.processUpTo(now);
            return 0;
        } catch (FailedDeadlines some) {
            // Each was logged with its stack when it first failed.
            if (some.count() != failed) {
                log.warn("{}", some.getMessage());
            }
            return some.count();
        }
    }

    @Override
    public void start() {
        if (!clock.simulated()) {
            runs.start();
        }
    }

    @Override
    public void stop() {
        runs.stop();
    }

    @Override
    public boolean isRunning() {
        return runs.isRunning();
    }

    @Override
    public int getPhase() {
        return Followers.PHASE + 1;
    }
}
