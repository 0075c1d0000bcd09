package dev.vouchsafe.platform.messaging;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Waits for the broker, makes the topics that it lacks, and waits until it shows the inbound ones: one that was just
 * created, here or by another service, takes a moment. A broker that is away is waited for as long as it takes.
 */
record TopicsReady(KafkaAdmin admin, Set<String> topics) {

    private static final Logger log = LoggerFactory.getLogger(TopicsReady.class);
    private static final Duration BEFORE_FIRST_LINE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    /** Returns when they are there: true. False if the thread is interrupted before. */
    boolean await() {
        long pause = FIRST_PAUSE;
        long nextLine = System.nanoTime() + BEFORE_FIRST_LINE.toNanos();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                admin.initialize();
                admin.describeTopics(topics.toArray(String[]::new));
                return true;
            } catch (KafkaException | IllegalStateException notYet) {
                if (System.nanoTime() - nextLine >= 0) {
                    nextLine = System.nanoTime() + BETWEEN_LINES.toNanos();
                    log.warn("No message is read until the broker shows {}: {}", topics, notYet.getMessage());
                }
            }
            LockSupport.parkNanos(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return false;
    }
}
