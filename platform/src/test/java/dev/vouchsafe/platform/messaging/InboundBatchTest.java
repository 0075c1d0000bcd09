package dev.vouchsafe.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.schema.JsonSchemas;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Messages that are handled together. */
class InboundBatchTest {

    private static final String TOPIC = "notes";

    private final List<List<String>> handled = new ArrayList<>();
    private boolean fails;
    private final MockProducer<byte[], byte[]> letters =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    private final class Together implements InboundHandler<Note> {

        private final InboundBatch<Note> batch = messages -> {
            if (fails) {
                throw new IllegalStateException("the store is away");
            }
            handled.add(messages.stream().map(message -> message.data().text()).toList());
        };

        @Override
        public String topic() {
            return TOPIC;
        }

        @Override
        public String type() {
            return Note.TYPE;
        }

        @Override
        public Class<Note> dataType() {
            return Note.class;
        }

        @Override
        public void handle(InboundMessage<Note> message) {
            throw new AssertionError("handled alone");
        }

        @Override
        public Optional<InboundBatch<Note>> batch() {
            return Optional.of(batch);
        }
    }

    private InboundListener listener() {
        var writer = new TopicWriter(
                new DefaultKafkaProducerFactory<>(Map.of(), new ByteArraySerializer(), new ByteArraySerializer()) {
                    @Override
                    public Producer<byte[], byte[]> createProducer() {
                        return letters;
                    }
                });
        var reader = new MessageReader(
                new Inbound(List.of(new Together())), new JsonSchemas(), 1_000_000, Trusting.desk(TOPIC));
        Commands none = (command, cause, precondition) -> {
            throw new AssertionError("sent as a command");
        };
        return new InboundListener(
                new InboundSteps(reader, new DeadLetters("service", writer, Trusting.NOBODY)),
                none,
                () -> {},
                new HandledOffsets());
    }

    @Test
    void whatFollowsEachOtherIsHandledTogetherInOrder() {
        listener().onMessage(notes(false, "a", "b", "c"));

        assertThat(handled).containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void aDeadLetterIsPutBetweenThoseInFrontOfItAndThoseBehindIt() {
        listener().onMessage(notes(true, "a", "b", "c", "d"));

        assertThat(handled).containsExactly(List.of("a"), List.of("c", "d"));
        assertThat(letters.history()).hasSize(1);
    }

    @Test
    void theFirstOfThoseThatFailTogetherIsNamed() {
        fails = true;

        var failure = catchThrowableOfType(
                BatchListenerFailedException.class, () -> listener().onMessage(notes(false, "a", "b")));

        assertThat(failure.getIndex()).isZero();
        assertThat(handled).isEmpty();
    }

    /** @param secondIsUnreadable whether the second has a value that is no JSON */
    private static List<ConsumerRecord<byte[], byte[]>> notes(boolean secondIsUnreadable, String... texts) {
        return IntStream.range(0, texts.length)
                .mapToObj(i -> {
                    var sent = Records.record(
                            TOPIC, TestTopics.KEY, Records.note(texts[i]), Records.attributes("m-" + texts[i]));
                    var value = secondIsUnreadable && i == 1 ? new byte[] {'{'} : sent.value();
                    var received = new ConsumerRecord<>(TOPIC, 0, i, sent.key(), value);
                    sent.headers().forEach(header -> received.headers().add(header));
                    return received;
                })
                .toList();
    }
}
