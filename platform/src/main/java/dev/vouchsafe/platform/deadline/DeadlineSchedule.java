package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.time.RegularRun;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.springframework.context.SmartLifecycle;

/**
 * Makes up what is due at regular intervals, in the process that keeps the index: another would wait for an index that it doesn't follow. Not in
 * simulation, where time passes only when the clock is moved.
 */
final class DeadlineSchedule implements SmartLifecycle {

    private final Deadlines deadlines;
    private final BooleanSupplier keepsIndex;
    private final ServiceClock clock;
    private final RegularRun runs;

    /** @param keepsIndex whether it is this process that does, now */
    DeadlineSchedule(Deadlines deadlines, BooleanSupplier keepsIndex, ServiceClock clock, Duration interval) {
        this.deadlines = deadlines;
        this.keepsIndex = keepsIndex;
        this.clock = clock;
        this.runs = new RegularRun("deadlines", interval, this::run);
    }

    void run() {
        if (keepsIndex.getAsBoolean()) {
            deadlines.processUpTo(clock.instant());
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
