package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.platform.lifecycle.Phase;
import dev.vouchsafe.platform.lifecycle.ServicePart;
import dev.vouchsafe.platform.time.RegularRun;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Publishes what the log looks like, at regular intervals and at the end, whenever it has grown. Decides nothing, so
 * nobody waits for it.
 */
final class CheckpointSchedule extends ServicePart {

    /** What can't be published by then, the next process publishes. */
    private static final Duration LAST_ONE = Duration.ofSeconds(3);

    private final EventLog log;
    private final CheckpointTopic topic;
    private final InstantSource clock;
    private final Duration interval;
    private final RegularRun runs;
    private Checkpoint published = Checkpoint.START;

    /** @param interval zero: nothing is published */
    CheckpointSchedule(EventLog log, CheckpointTopic topic, InstantSource clock, Duration interval) {
        super(Phase.CHECKPOINTS);
        this.log = log;
        this.topic = topic;
        this.clock = clock;
        this.interval = interval;
        this.runs = new RegularRun("checkpoints", interval, this::publish);
    }

    /**
     * Publishes a checkpoint if the log is another than that of the last one.
     *
     * @throws RuntimeException of the store or the broker; publishing the next one makes up for it
     */
    synchronized void publish() {
        var now = log.checkpoint(published);
        if (!now.equals(published)) {
            topic.publish(now, clock.instant());
            published = now;
        }
    }

    @Override
    protected void begin() {
        if (interval.isPositive()) {
            runs.start();
        }
    }

    @Override
    protected void end() {
        if (interval.isPositive()) {
            runs.stopWithRun(LAST_ONE);
        }
    }
}
