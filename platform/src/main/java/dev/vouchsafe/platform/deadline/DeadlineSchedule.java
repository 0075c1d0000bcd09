package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.time.RegularRun;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Makes up what is due at regular intervals. Not in simulation, where time passes only when the clock is moved. */
final class DeadlineSchedule implements SmartLifecycle {

    private final ServiceClock clock;
    private final RegularRun runs;

    DeadlineSchedule(Deadlines deadlines, ServiceClock clock, Duration interval) {
        this.clock = clock;
        this.runs = new RegularRun("deadlines", interval, () -> deadlines.processUpTo(clock.instant()));
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
