package dev.vouchsafe.platform.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterDismissed;
import dev.vouchsafe.platform.deadletter.LetterEvent.LetterReplayed;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.messaging.TopicWriter;
import dev.vouchsafe.platform.outbox.AlsoSent;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to its topic again what the log says is replayed: to its partition, with its key and its own headers, so that
 * it is the same message. Should a crash come between the broker's acknowledgement and the outbox's token, it is sent
 * twice. Readers take it for one then, as any message that comes twice.
 */
record ReplayedLetters(DeadLetterIndex letters, CorrectedValues corrected, TopicWriter writer) implements AlsoSent {

    private static final Logger log = LoggerFactory.getLogger(ReplayedLetters.class);

    @Override
    public void send(RecordedEvent event) {
        switch (event.payload()) {
            case LetterReplayed replayed -> send(replayed);
            case LetterDismissed dismissed -> corrected.forget(dismissed.letter());
            default -> {}
        }
    }

    private void send(LetterReplayed replayed) {
        letters.find(replayed.letter())
                .flatMap(letter -> letters.message(letter).map(message -> again(letter, message)))
                .ifPresentOrElse(
                        again -> send(replayed, again),
                        () -> log.error("{} can't be sent again: the broker has it no more", replayed.letter()));
        corrected.forget(replayed.letter());
    }

    private void send(LetterReplayed replayed, ProducerRecord<byte[], byte[]> again) {
        if (replayed.corrected() == null) {
            write(again);
            return;
        }
        // Without a value it was sent before, and the outbox comes to it once more.
        corrected
                .find(replayed.letter(), replayed.corrected())
                .ifPresent(value -> write(
                        new ProducerRecord<>(again.topic(), again.partition(), again.key(), value, again.headers())));
    }

    private static ProducerRecord<byte[], byte[]> again(DeadLetter letter, ConsumerRecord<byte[], byte[]> message) {
        var origin = letter.origin();
        var again = new ProducerRecord<>(origin.topic(), origin.partition(), message.key(), message.value());
        message.headers().forEach(header -> {
            if (!DeadLetterHeaders.areOf(header.key())) {
                again.headers().add(header);
            }
        });
        again.headers().add(DeadLetterHeaders.REPLAY_OF, letter.id().getBytes(UTF_8));
        return again;
    }

    private void write(ProducerRecord<byte[], byte[]> again) {
        try {
            writer.write(again);
        } catch (RuntimeException failure) {
            if (!TopicWriter.isTooLarge(failure)) {
                throw failure;
            }
            log.error("{} doesn't take a dead letter any more that was to be sent again", again.topic(), failure);
        }
    }
}
