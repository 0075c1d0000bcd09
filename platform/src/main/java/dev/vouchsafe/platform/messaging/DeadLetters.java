package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.contracts.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts what cannot be read aside: as it was, with the reason, the topic, the partition and the offset in headers beside
 * its own. Returns once the broker has it; until then its offset must not be committed.
 *
 * @param service who puts aside
 * @param unbelieved who is told of what isn't believed
 */
record DeadLetters(String service, TopicWriter writer, UnbelievedMessages unbelieved) {

    private static final int LONGEST_REASON = 500;
    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    /** @throws RuntimeException if the broker did not take it, or nobody could be told of what isn't believed */
    void put(ConsumerRecord<byte[], byte[]> message, UnreadableMessage unreadable) {
        put(message, requireNonNull(unreadable.getMessage()));
        if (unreadable instanceof UnbelievedMessage forged) {
            unbelieved.heard(message, forged.why());
        }
    }

    private void put(ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        log.warn(
                "{}-{}@{} is unreadable: {}",
                unreadable.topic(),
                unreadable.partition(),
                unreadable.offset(),
                shortened(reason));
        try {
            writer.write(whole(unreadable, reason));
        } catch (RuntimeException failure) {
            if (!TopicWriter.isTooLarge(failure)) {
                throw failure;
            }
            // Unpacked it can be larger than any topic takes. The original stays where the headers say.
            writer.write(bare(unreadable, reason));
        }
    }

    private ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> unreadable, String reason) {
        var letter = letter(unreadable, unreadable.key(), unreadable.value());
        unreadable.headers().forEach(header -> {
            // Nobody outside says what was put aside, and the letter that it was before stays known.
            if (!DeadLetterHeaders.areOf(header.key()) || header.key().equals(DeadLetterHeaders.REPLAY_OF)) {
                letter.headers().add(header);
            }
        });
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
