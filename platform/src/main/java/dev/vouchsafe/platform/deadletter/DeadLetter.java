package dev.vouchsafe.platform.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.contracts.topics.Topics;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * A message that could not be read, without most of its value.
 *
 * @param origin where it came from; with the offset it makes the id, so that one that was put aside twice is one
 * @param time when it was put aside
 * @param text its first bytes as text; null if it has no value there
 * @param bytes how long its value is
 * @param omitted whether its value and its own headers were left out where it lies now
 * @param partition where it lies now, in its dead-letter topic
 * @param place its offset there
 * @param replayOf the id of the dead letter that it was before it was sent again; null if it says that it was none
 */
record DeadLetter(
        String id,
        TopicPartition origin,
        long offset,
        String reason,
        Instant time,
        @Nullable String text,
        long bytes,
        boolean omitted,
        TopicPartition partition,
        long place,
        @Nullable String replayOf) {

    private static final int SHOWN_BYTES = 200;
    private static final int INT_DIGITS = 9;
    private static final int LONG_DIGITS = 18;
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    /** A message may say anything of itself; what is shown as an id is one. */
    private static final Pattern ID = Pattern.compile("[a-z-]+:[\\w.-]+:\\d+:\\d+");

    /** Empty for a record that says not where it came from, or that another service put aside. */
    static Optional<DeadLetter> of(String service, ConsumerRecord<byte[], byte[]> record) {
        var topic = header(record, DeadLetterHeaders.TOPIC);
        var partition = number(record, DeadLetterHeaders.PARTITION, INT_DIGITS);
        var offset = number(record, DeadLetterHeaders.OFFSET, LONG_DIGITS);
        var by = header(record, DeadLetterHeaders.SERVICE);
        // Anybody may write to the topic. What speaks of another one, or of no place in it, was not put aside by us.
        if (topic == null
                || partition == null
                || offset == null
                || !record.topic().equals(Topics.deadLetter(topic))
                || by != null && !by.equals(service)) {
            return Optional.empty();
        }
        var value = record.value();
        var reason = header(record, DeadLetterHeaders.REASON);
        var omitted = value == null ? number(record, DeadLetterHeaders.OMITTED, LONG_DIGITS) : null;
        return Optional.of(new DeadLetter(
                service + ":" + topic + ":" + partition + ":" + offset,
                new TopicPartition(topic, partition.intValue()),
                offset,
                reason == null ? "" : reason,
                Instant.ofEpochMilli(record.timestamp()),
                value == null ? null : new String(Arrays.copyOf(value, Math.min(value.length, SHOWN_BYTES)), UTF_8),
                omitted == null ? Math.max(0, record.serializedValueSize()) : omitted,
                omitted != null,
                new TopicPartition(record.topic(), record.partition()),
                record.offset(),
                former(record)));
    }

    private static @Nullable Long number(ConsumerRecord<byte[], byte[]> record, String name, int mostDigits) {
        var text = header(record, name);
        return text != null
                        && text.length() <= mostDigits
                        && DIGITS.matcher(text).matches()
                ? Long.valueOf(text)
                : null;
    }

    private static @Nullable String former(ConsumerRecord<byte[], byte[]> record) {
        var former = header(record, DeadLetterHeaders.REPLAY_OF);
        return former != null && ID.matcher(former).matches() ? former : null;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
