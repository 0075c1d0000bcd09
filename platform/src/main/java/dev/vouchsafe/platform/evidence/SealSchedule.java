package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.List;
import org.springframework.context.SmartLifecycle;

/** Signs the trees at regular intervals, whenever they have grown; what was signed can't be rewritten unseen. */
final class SealSchedule implements SmartLifecycle {

    private final Duration interval;
    private final List<RegularRun> runs;

    /** @param interval zero: a tree is signed when evidence is asked for alone */
    SealSchedule(List<SealedTree> trees, Duration interval) {
        this.interval = interval;
        this.runs = trees.stream()
                .map(tree -> new RegularRun("seals of " + tree.origin(), interval, tree::sealWhatIsThere))
                .toList();
    }

    @Override
    public void start() {
        if (interval.isPositive()) {
            runs.forEach(RegularRun::start);
        }
    }

    @Override
    public void stop() {
        runs.forEach(RegularRun::stop);
    }

    @Override
    public boolean isRunning() {
        return runs.stream().anyMatch(RegularRun::isRunning);
    }
}
