package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.topics.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.record.DefaultRecordBatch;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** One test's topic with one partition, seen from outside the service. The service's group has the topic's name. */
final class TestTopics implements AutoCloseable {

    static final String KEY = "n-1";
    private static final int TOPIC_LIMIT = 1024 * 1024;

    private final String bootstrap;
    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    TestTopics(String bootstrap, String topic) {
        this.bootstrap = bootstrap;
        this.topic = topic;
        this.producer = producer(Map.of());
        this.admin = Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings =
                new HashMap<>(Map.of("bootstrap.servers", bootstrap, "max.request.size", 8 * 1024 * 1024));
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    void send(byte[] value, Map<String, String> headers) {
        send(producer, value, headers);
    }

    /** Sends a value whose batch is small on the topic, however large the value. */
    void sendPacked(byte[] value, Map<String, String> headers) {
        try (var packing = producer(Map.of("compression.type", "gzip"))) {
            send(packing, value, headers);
        }
    }

    private void send(KafkaProducer<byte[], byte[]> with, byte[] value, Map<String, String> headers) {
        try {
            with.send(Records.record(topic, KEY, value, headers)).get();
        } catch (Exception refused) {
            throw new IllegalStateException("the broker refused it", refused);
        }
    }

    /** The size of a value with which the record is as large as the topic takes. */
    int largestValue(Map<String, String> headers) {
        var record = Records.record(topic, KEY, new byte[0], headers);
        var empty = DefaultRecordBatch.RECORD_BATCH_OVERHEAD
                + recordSize(record.headers().toArray());
        return TOPIC_LIMIT - empty;
    }

    private static int recordSize(Header[] headers) {
        int generous = 64;
        for (var header : headers) {
            generous += header.key().length() + header.value().length + 8;
        }
        return generous;
    }

    /** Waits for that many dead letters and returns them in order. */
    List<ConsumerRecord<byte[], byte[]>> deadLetters(int count) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var letters = new TopicPartition(Topics.deadLetter(topic), 0);
            consumer.assign(List.of(letters));
            consumer.seekToBeginning(List.of(letters));
            var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
            await().until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(found::add);
                return found.size() >= count;
            });
            return found;
        }
    }

    long deadLetterCount() {
        return end(Topics.deadLetter(topic));
    }

    /** Whether the service has committed everything on the topic. */
    boolean allCommitted() {
        try {
            var offsets = admin.listConsumerGroupOffsets(topic)
                    .partitionsToOffsetAndMetadata()
                    .get();
            var committed = offsets.get(new TopicPartition(topic, 0));
            return committed != null && committed.offset() == end(topic);
        } catch (Exception unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    private long end(String of) {
        try {
            var partition = new TopicPartition(of, 0);
            return admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                    .all()
                    .get()
                    .get(partition)
                    .offset();
        } catch (Exception unanswered) {
            throw new IllegalStateException(unanswered);
        }
    }

    static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
