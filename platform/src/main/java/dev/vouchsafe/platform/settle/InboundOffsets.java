package dev.vouchsafe.platform.settle;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How far the service's consumer group stands behind its inbound topics. */
final class InboundOffsets implements AutoCloseable {

    private final Admin admin;
    private final String group;
    private final Set<String> topics;

    InboundOffsets(Admin admin, String group, Set<String> topics) {
        this.admin = admin;
        this.group = group;
        this.topics = topics;
    }

    /** Where each partition with messages ends now: the offset behind its last message. */
    Map<TopicPartition, Long> ends() {
        var partitions = partitions();
        var ends = offsets(partitions, OffsetSpec.latest());
        var starts = offsets(partitions, OffsetSpec.earliest());
        // What was deleted before anyone read it is never consumed.
        ends.entrySet().removeIf(end -> starts.get(end.getKey()).equals(end.getValue()));
        return ends;
    }

    /** The partitions whose committed offset is before the end. Committed behind the effect, so the effect is durable. */
    Set<TopicPartition> behind(Map<TopicPartition, Long> ends) {
        var committed = committed();
        return ends.entrySet().stream()
                .filter(end -> offset(committed.get(end.getKey())) < end.getValue())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
    }

    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? -1 : committed.offset();
    }

    private List<TopicPartition> partitions() {
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream().map(p -> new TopicPartition(topic.name(), p.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec spec) {
        var asked = partitions.stream().collect(Collectors.toMap(Function.identity(), p -> spec));
        var offsets = new HashMap<TopicPartition, Long>();
        get(admin.listOffsets(asked).all()).forEach((partition, result) -> offsets.put(partition, result.offset()));
        return offsets;
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
            throw new IllegalStateException("the broker cannot be asked: " + e.getCause().getMessage(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the broker", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
