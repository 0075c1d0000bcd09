package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.alarm.Alarms;
import dev.vouchsafe.platform.checkpoint.CheckpointPublication;
import dev.vouchsafe.platform.evidence.SignedCheckpoints.ChangedTree;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.springframework.context.SmartLifecycle;

/**
 * Signs the trees at regular intervals, whenever they have grown, and publishes what was signed since; so it can't be
 * rewritten unseen.
 */
final class SealSchedule implements SmartLifecycle, Alarms {

    private final Duration interval;
    private final Map<String, String> changed = new ConcurrentSkipListMap<>();
    private final List<RegularRun> runs;

    /**
     * @param topic empty: nothing is published
     * @param interval zero: a tree is signed when evidence is asked for alone
     */
    SealSchedule(List<SealedTree> trees, Optional<CheckpointPublication> topic, Duration interval) {
        this.interval = interval;
        this.runs = trees.stream()
                .map(tree -> new RegularRun("seals of " + tree.origin(), interval, () -> {
                    seal(tree);
                    topic.ifPresent(open -> publish(tree, open));
                }))
                .toList();
    }

    private void seal(SealedTree tree) {
        try {
            tree.sealWhatIsThere();
            changed.remove(tree.origin());
        } catch (ChangedTree e) {
            changed.put(tree.origin(), "Nothing is signed: " + e.getMessage() + ".");
            throw e;
        }
    }

    private static void publish(SealedTree tree, CheckpointPublication topic) {
        tree.checkpoints().unpublished().forEach(signed -> {
            long size = signed.checkpoint().size();
            topic.publish(tree.origin(), size, signed.signed(), signed.at());
            tree.checkpoints().published(size);
        });
    }

    @Override
    public List<String> standing() {
        return List.copyOf(changed.values());
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
