package dev.vouchsafe.platform.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/**
 * Reads topics without a group: nobody's offsets move.
 *
 * @param connection opens a consumer
 */
public record TopicReader(Supplier<KafkaConsumer<byte[], byte[]>> connection) {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /**
     * Visits what the topics hold up to now, each partition in its order.
     *
     * @param from where partitions are read from; the others from their beginnings
     * @return the ends up to which they were read
     * @throws org.apache.kafka.common.KafkaException if the broker doesn't answer
     */
    public Map<TopicPartition, Long> visit(
            Collection<String> topics,
            Map<TopicPartition, Long> from,
            Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        try (var consumer = connection.get()) {
            var partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            var begins = consumer.beginningOffsets(partitions);
            var unread = partitions.stream()
                    .collect(Collectors.toMap(
                            partition -> partition,
                            partition ->
                                    Math.max(begins.getOrDefault(partition, 0L), from.getOrDefault(partition, 0L))));
            unread.entrySet().removeIf(each -> each.getValue() >= ends.getOrDefault(each.getKey(), 0L));
            read(consumer, unread, ends, visitor);
            return ends;
        }
    }

    private static void read(
            KafkaConsumer<byte[], byte[]> consumer,
            Map<TopicPartition, Long> from,
            Map<TopicPartition, Long> ends,
            Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        long heard = System.nanoTime();
        while (from.keySet().stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            var records = consumer.poll(POLL);
            records.forEach(visitor);
            if (!records.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new TimeoutException(from.keySet() + " could not be read within " + SILENCE);
            }
        }
    }

    /**
     * The record at an offset; empty if the broker has none there.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker doesn't answer
     */
    public Optional<ConsumerRecord<byte[], byte[]>> at(TopicPartition partition, long offset) {
        try (var consumer = connection.get()) {
            var only = List.of(partition);
            long begin = consumer.beginningOffsets(only).getOrDefault(partition, 0L);
            long end = consumer.endOffsets(only).getOrDefault(partition, 0L);
            if (offset < begin || offset >= end) {
                return Optional.empty();
            }
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            read(consumer, Map.of(partition, offset), Map.of(partition, offset + 1), found::add);
            return found.stream().filter(record -> record.offset() == offset).findFirst();
        }
    }

    /** The record at an offset, or the first behind it; empty too if the broker doesn't answer. */
    public Optional<ConsumerRecord<byte[], byte[]>> first(TopicPartition partition, long offset) {
        try (var consumer = connection.get()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            long asked = System.nanoTime();
            while (System.nanoTime() - asked < SILENCE.toNanos()) {
                var records = consumer.poll(POLL).records(partition);
                if (!records.isEmpty()) {
                    return Optional.of(records.getFirst());
                }
            }
            return Optional.empty();
        }
    }
}
