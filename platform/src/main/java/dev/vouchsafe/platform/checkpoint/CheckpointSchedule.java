package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.eventstore.EventLog;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Publishes what the log looks like, at regular intervals and at the end, whenever it has grown. Decides nothing, so nobody waits for it. */
final class CheckpointSchedule implements SmartLifecycle {

    /** Stops last, when nothing is written any more. */
    private static final int PHASE = -1;
    private static final long GRACE_MS = 5_000;
    private static final Logger logger = LoggerFactory.getLogger(CheckpointSchedule.class);

    private final EventLog log;
    private final CheckpointTopic topic;
    private final InstantSource clock;
    private final Duration interval;
    private Checkpoint published = Checkpoint.START;
    private boolean failing;
    private ScheduledExecutorService timer;

    /** @param interval zero: nothing is published */
    CheckpointSchedule(EventLog log, CheckpointTopic topic, InstantSource clock, Duration interval) {
        this.log = log;
        this.topic = topic;
        this.clock = clock;
        this.interval = interval;
    }

    /** Publishes a checkpoint if the log is another than that of the last one. */
    synchronized void publish() {
        try {
            var now = log.checkpoint(published);
            if (!now.equals(published)) {
                topic.publish(now, clock.instant());
                published = now;
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) { // once per outage
                logger.warn("no checkpoint of the log could be published; the next run tries again", e);
            }
            failing = true;
        }
    }

    @Override
    public void start() {
        timer = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("checkpoints").factory());
        if (interval.isPositive()) {
            timer.scheduleWithFixedDelay(this::publish, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void stop() {
        timer.shutdown();
        try {
            timer.awaitTermination(GRACE_MS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        timer.shutdownNow();
        timer = null;
        if (interval.isPositive()) {
            publish();
        }
    }

    @Override
    public boolean isRunning() {
        return timer != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
