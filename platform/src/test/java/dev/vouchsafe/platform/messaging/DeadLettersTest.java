package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

class DeadLettersTest {

    private final MockProducer<byte[], byte[]> broker =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final DeadLetters letters = new DeadLetters(
            "service",
            new TopicWriter(
                    new DefaultKafkaProducerFactory<>(Map.of(), new ByteArraySerializer(), new ByteArraySerializer()) {
                        @Override
                        public Producer<byte[], byte[]> createProducer() {
                            return broker;
                        }
                    }),
            Trusting.NOBODY);

    /** Else a message could say of itself where it came from, and which letter it was. */
    @Test
    void aMessageSaysNothingOfWhereItCameFromButWhichLetterItWas() {
        var message = new ConsumerRecord<byte[], byte[]>("desk.events", 2, 17, null, null);
        for (var name :
                new String[] {DeadLetterHeaders.OMITTED, DeadLetterHeaders.OFFSET, DeadLetterHeaders.REPLAY_OF, "ce_id"
                }) {
            message.headers().add(name, "said".getBytes(UTF_8));
        }

        letters.put(message, new UnreadableMessage("the value is empty"));

        var headers = broker.history().getFirst().headers();
        assertThat(headers.headers(DeadLetterHeaders.OMITTED)).isEmpty();
        assertThat(headers.headers(DeadLetterHeaders.OFFSET))
                .singleElement()
                .satisfies(offset -> assertThat(offset.value()).isEqualTo("17".getBytes(UTF_8)));
        assertThat(headers.headers(DeadLetterHeaders.REPLAY_OF)).hasSize(1);
        assertThat(headers.headers("ce_id")).hasSize(1);
    }
}
