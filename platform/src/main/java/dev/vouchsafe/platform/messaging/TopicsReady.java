package dev.vouchsafe.platform.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Waits until the broker shows the inbound topics: one that was just created, here or by another service, takes a
 * moment.
 */
record TopicsReady(KafkaAdmin admin, Set<String> topics) {

    private static final Logger log = LoggerFactory.getLogger(TopicsReady.class);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(50);

    /** @throws IllegalStateException if they don't appear, with what the broker said last */
    void await() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (var missing = missing(); missing != null; missing = missing()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the broker does not show the topics " + topics, missing);
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
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

    private @Nullable KafkaException missing() {
        try {
            admin.describeTopics(topics.toArray(String[]::new));
            return null;
        } catch (KafkaException e) {
            log.debug("not all of {} are there yet", topics, e);
            return e;
        }
    }
}
