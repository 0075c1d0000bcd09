package dev.vouchsafe.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Waits for the broker, makes the topics that it lacks, and waits until it shows the inbound ones: one that was just
 * created, here or by another service, takes a moment. A broker that is away is waited for as long as it takes.
 *
 * @param nanos tells time as {@link System#nanoTime} does
 * @param pauses waits for so many nanoseconds
 */
record TopicsReady(KafkaAdmin admin, Set<String> topics, LongSupplier nanos, LongConsumer pauses) {

    private static final Logger log = LoggerFactory.getLogger(TopicsReady.class);
    private static final Duration BEFORE_FIRST_LINE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(1);

    TopicsReady(KafkaAdmin admin, Set<String> topics) {
        this(admin, topics, System::nanoTime, LockSupport::parkNanos);
    }

    /** Returns when they are there: true. False if the thread is interrupted before. */
    boolean await() {
        long pause = FIRST_PAUSE;
        long nextLine = nanos.getAsLong() + BEFORE_FIRST_LINE.toNanos();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                admin.initialize();
                admin.describeTopics(topics.toArray(String[]::new));
                return true;
            } catch (RuntimeException notYet) {
                if (nanos.getAsLong() - nextLine >= 0) {
                    nextLine = nanos.getAsLong() + BETWEEN_LINES.toNanos();
                    log.warn("No message is read until the broker shows {}: {}", topics, notYet.getMessage());
                }
            }
            pauses.accept(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE);
        }
        return false;
    }

    /** The partitions of one of them. */
    List<Integer> partitions(String topic) {
        return Objects.requireNonNull(admin.describeTopics(topic).get(topic)).partitions().stream()
                .map(TopicPartitionInfo::partition)
                .toList();
    }

    /** Has a group without members, whoever is left in it: one that has some takes offsets from nobody else. */
    void disband(String group) {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var described = client.describeConsumerGroups(Set.of(group)).describedGroups();
            if (!Objects.requireNonNull(described.get(group)).get().members().isEmpty()) {
                client.removeMembersFromConsumerGroup(group, new RemoveMembersFromConsumerGroupOptions())
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new IllegalStateException("the group " + group + " can't be disbanded", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
