package dev.vouchsafe.platform.settle;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * How far the service's consumer group stands behind its inbound topics. A quiet topic costs one question to the
 * broker.
 */
public final class InboundOffsets implements AutoCloseable {

    private static final long PARTITIONS_KNOWN_FOR_NANOS = TimeUnit.SECONDS.toNanos(10);

    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private final Admin admin;
    private final String group;
    private final Set<String> topics;
    private final Map<TopicPartition, Long> consumed = new ConcurrentHashMap<>();
    private volatile @Nullable Partitions known;

    private record Partitions(List<TopicPartition> all, long askedAt) {}

    InboundOffsets(Admin admin, String group, Set<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    /** Where each partition ends now: the offset behind its last message. */
    public Map<TopicPartition, Long> ends() {
        return offsets(partitions(), OffsetSpec.latest());
    }

    /**
     * The partitions whose committed offset is before the end. Committed behind the effect, so the effect is durable.
     */
    public Set<TopicPartition> behind(Map<TopicPartition, Long> ends) {
        if (!lacking(ends).isEmpty()) {
            committed()
                    .forEach((partition, offset) ->
                            consumed.compute(partition, (p, read) -> offset == null ? read : offset.offset()));
            // Nothing is ever committed for a partition that is empty, or emptied before anyone read it.
            var unread = lacking(ends).stream()
                    .filter(partition -> !consumed.containsKey(partition))
                    .toList();
            if (!unread.isEmpty()) {
                offsets(unread, OffsetSpec.earliest())
                        .forEach((partition, start) ->
                                consumed.compute(partition, (p, read) -> start.equals(ends.get(p)) ? start : read));
            }
        }
        return lacking(ends);
    }

    /**
     * The partitions that hold messages which are not consumed.
     *
     * @throws IllegalStateException if the broker can't be asked
     */
    public List<Unconsumed> unconsumed() {
        var ends = ends();
        return behind(ends).stream()
                .map(partition -> new Unconsumed(
                        partition, consumed.getOrDefault(partition, 0L), requireNonNull(ends.get(partition))))
                .toList();
    }

    /** The topics that are read. */
    public Set<String> topics() {
        return topics;
    }

    /**
     * Messages of a partition that are not consumed.
     *
     * @param next the offset of the first of them
     * @param end the offset behind the last
     */
    public record Unconsumed(TopicPartition partition, long next, long end) {}

    private Set<TopicPartition> lacking(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .filter(end -> consumed.getOrDefault(end.getKey(), -1L) < end.getValue())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private List<TopicPartition> partitions() {
        var partitions = known;
        if (partitions == null || System.nanoTime() - partitions.askedAt() > PARTITIONS_KNOWN_FOR_NANOS) {
            partitions = new Partitions(
                    get(admin.describeTopics(topics).allTopicNames()).values().stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(p -> new TopicPartition(topic.name(), p.partition())))
                            .toList(),
                    System.nanoTime());
            known = partitions;
        }
        return partitions.all();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec));
        return get(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, result -> result.getValue().offset()));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        try {
            return get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        } catch (IllegalStateException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static <T> T get(KafkaFuture<T> asked) {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            var cause = requireNonNull(e.getCause());
            throw new IllegalStateException("the broker cannot be asked: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close(CLOSE_WITHIN);
    }
}
