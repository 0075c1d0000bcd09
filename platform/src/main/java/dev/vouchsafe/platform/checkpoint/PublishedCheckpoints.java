package dev.vouchsafe.platform.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.log.LogCheckpoint;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.platform.log.StoredJson;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads back every checkpoint that a service has published. */
final class PublishedCheckpoints {

    private static final Logger log = LoggerFactory.getLogger(PublishedCheckpoints.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final byte[] service;
    private final StoredJson json;
    private final Supplier<Consumer<byte[], byte[]>> connection;

    /** @param connection opens a consumer without a group */
    PublishedCheckpoints(String service, StoredJson json, Supplier<Consumer<byte[], byte[]>> connection) {
        this.service = service.getBytes(UTF_8);
        this.json = json;
        this.connection = connection;
    }

    /**
     * All of them up to now, in order.
     *
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    List<Checkpoint> all() {
        try (var consumer = connection.get()) {
            var partitions = consumer.partitionsFor(Topics.CHECKPOINTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Checkpoint>();
            long heard = System.nanoTime();
            while (behind(consumer, ends)) {
                var records = consumer.poll(POLL);
                records.forEach(record -> add(record, found));
                if (!records.isEmpty()) {
                    heard = System.nanoTime();
                } else if (System.nanoTime() - heard > SILENCE.toNanos()) {
                    throw new TimeoutException("the checkpoints were not read within " + SILENCE);
                }
            }
            return found;
        }
    }

    private static boolean behind(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private void add(ConsumerRecord<byte[], byte[]> record, List<Checkpoint> found) {
        if (!Arrays.equals(service, record.key())) {
            return;
        }
        try {
            var message = json.read(record.value(), LogCheckpoint.class);
            found.add(new Checkpoint(message.position(), message.hash(), message.count()));
        } catch (RuntimeException unreadable) { // it vouches for nothing; the others still do
            log.warn("{}-{}@{} is no checkpoint", record.topic(), record.partition(), record.offset(), unreadable);
        }
    }
}
