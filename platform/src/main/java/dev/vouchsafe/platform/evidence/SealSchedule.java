package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import org.springframework.context.SmartLifecycle;

/** Signs the log at regular intervals, whenever it has grown; what was signed can't be rewritten unseen. */
final class SealSchedule implements SmartLifecycle {

    private final Duration interval;
    private final RegularRun runs;

    /** @param interval zero: the log is signed when evidence is asked for alone */
    SealSchedule(SealedLog log, Duration interval) {
        this.interval = interval;
        this.runs = new RegularRun("seals", interval, log::sealWhatIsThere);
    }

    @Override
    public void start() {
        if (interval.isPositive()) {
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
}
