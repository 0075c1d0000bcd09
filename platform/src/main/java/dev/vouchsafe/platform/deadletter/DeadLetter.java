package dev.vouchsafe.platform.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be read, without most of its value.
 *
 * @param origin where it came from; with the offset it makes the id, so that one that was put aside twice is one
 * @param time when it was put aside
 * @param text its first bytes as text; null if it has no value there
 */
record DeadLetter(
        String id,
        TopicPartition origin,
        long offset,
        String reason,
        Instant time,
        @Nullable String text) {

    private static final int SHOWN_BYTES = 200;

    /** Empty for a record that says not where it came from, or that another service put aside. */
    static Optional<DeadLetter> of(String service, ConsumerRecord<byte[], byte[]> record) {
        var topic = header(record, DeadLetterHeaders.TOPIC);
        var partition = header(record, DeadLetterHeaders.PARTITION);
        var offset = header(record, DeadLetterHeaders.OFFSET);
        var by = header(record, DeadLetterHeaders.SERVICE);
        if (topic == null || partition == null || offset == null || by != null && !by.equals(service)) {
            return Optional.empty();
        }
        var value = record.value();
        var reason = header(record, DeadLetterHeaders.REASON);
        return Optional.of(new DeadLetter(
                service + ":" + topic + ":" + partition + ":" + offset,
                new TopicPartition(topic, Integer.parseInt(partition)),
                Long.parseLong(offset),
                reason == null ? "" : reason,
                Instant.ofEpochMilli(record.timestamp()),
                value == null ? null : new String(Arrays.copyOf(value, Math.min(value.length, SHOWN_BYTES)), UTF_8)));
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? null : new String(header.value(), UTF_8);
    }
}
