package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.contracts.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * Puts what cannot be read aside: as it was, with the reason, the topic, the partition and the offset in headers beside
 * its own. Returns once the broker has it; until then its offset must not be committed.
 */
final class DeadLetters implements AutoCloseable {

    private static final int LONGEST_REASON = 500;
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    private final DefaultKafkaProducerFactory<byte[], byte[]> producers;
    private final KafkaTemplate<byte[], byte[]> kafka;

    private final String service;

    /**
     * @param service who puts aside
     * @param producers used by nobody else; ends with this
     */
    DeadLetters(String service, DefaultKafkaProducerFactory<byte[], byte[]> producers) {
        this.service = service;
        this.producers = producers;
        this.kafka = new KafkaTemplate<>(producers);
    }

    @Override
    public void close() {
        producers.destroy();
    }

    /** @throws RuntimeException if the broker did not take it */
    void put(ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        log.warn(
                "{}-{}@{} is unreadable: {}",
                unreadable.topic(),
                unreadable.partition(),
                unreadable.offset(),
                shortened(reason));
        try {
            send(whole(unreadable, reason));
        } catch (RuntimeException failure) {
            if (!isTooLarge(failure)) {
                throw failure;
            }
            // Unpacked it can be larger than any topic takes. The original stays where the headers say.
            send(bare(unreadable, reason));
        }
    }

    private void send(ProducerRecord<byte[], byte[]> letter) {
        kafka.send(letter).join();
    }

    private static boolean isTooLarge(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException) {
                return true;
            }
        }
        return false;
    }

    private ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        var letter = letter(unreadable, unreadable.key(), unreadable.value());
        unreadable.headers().forEach(header -> letter.headers().add(header));
        return explained(letter, unreadable, reason);
    }

    private ProducerRecord<byte[], byte[]> bare(ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        var letter = letter(unreadable, null, null);
        var size = Math.max(0, unreadable.serializedValueSize());
        letter.headers().add(DeadLetterHeaders.OMITTED, Integer.toString(size).getBytes(UTF_8));
        return explained(letter, unreadable, reason);
    }

    private static ProducerRecord<byte[], byte[]> letter(
            ConsumerRecord<byte[], byte[]> unreadable, byte @Nullable [] key, byte @Nullable [] value) {
        return new ProducerRecord<>(Topics.deadLetter(unreadable.topic()), key, value);
    }

    private ProducerRecord<byte[], byte[]> explained(
            ProducerRecord<byte[], byte[]> letter, ConsumerRecord<byte[], byte[]> from, String reason) {
        letter.headers()
                .add(DeadLetterHeaders.REASON, shortened(reason).getBytes(UTF_8))
                .add(DeadLetterHeaders.SERVICE, service.getBytes(UTF_8))
                .add(DeadLetterHeaders.TOPIC, from.topic().getBytes(UTF_8))
                .add(
                        DeadLetterHeaders.PARTITION,
                        Integer.toString(from.partition()).getBytes(UTF_8))
                .add(DeadLetterHeaders.OFFSET, Long.toString(from.offset()).getBytes(UTF_8));
        return letter;
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON) + "...";
    }
}
