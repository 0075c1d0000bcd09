package dev.vouchsafe.platform.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.schema.JsonSchemas;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.util.unit.DataSize;

/** A group that rebalances refuses commits for a moment. */
class HandledOffsetsTest {

    private static final String TOPIC = "notes";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final TopicPartition OTHER = new TopicPartition(TOPIC, 1);

    private final AtomicLong refused = new AtomicLong();
    private final AtomicBoolean rebalancing = new AtomicBoolean();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (rebalancing.get()) {
                refused.set(offsets.get(PARTITION).offset());
                throw new RebalanceInProgressException("the group rebalances");
            }
            super.commitSync(offsets, timeout);
        }
    };
    private final InboundConsumers consumers = consumers();

    @BeforeEach
    void start() {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L, OTHER, 0L));
        consumers.start();
    }

    @AfterEach
    void stop() {
        consumers.stop();
    }

    @Test
    void whatCouldNotBeCommittedWhileTheGroupRebalancedIsCommittedBehindIt() {
        owns(PARTITION);
        rebalancing.set(true);
        brings(PARTITION, 0);
        brings(PARTITION, 1);
        await().until(() -> refused.get() == 2);
        assertThat(committed(PARTITION)).isZero();

        rebalancing.set(false);
        owns(PARTITION, OTHER);

        await().untilAsserted(() -> assertThat(committed(PARTITION)).isEqualTo(2));
    }

    @Test
    void anotherMayHaveGoneOnWithWhatWasGivenAwayMeanwhile() {
        owns(PARTITION);
        brings(PARTITION, 0);
        await().until(() -> committed(PARTITION) == 1);
        owns(OTHER);
        consumer.schedulePollTask(() -> consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(7))));

        owns(PARTITION, OTHER);
        owns(PARTITION);

        assertThat(committed(PARTITION)).isEqualTo(7);
    }

    private long committed(TopicPartition partition) {
        return consumer.committed(Set.of(partition)).get(partition).offset();
    }

    /** Returns when the rebalance is over. */
    private void owns(TopicPartition... partitions) {
        var over = new AtomicBoolean();
        await().until(() -> !consumer.subscription().isEmpty());
        consumer.schedulePollTask(() -> {
            consumer.rebalance(List.of(partitions));
            over.set(true);
        });
        await().untilTrue(over);
    }

    private void brings(TopicPartition partition, long offset) {
        var note =
                new ConsumerRecord<>(TOPIC, partition.partition(), offset, new byte[0], Records.note("note " + offset));
        Records.attributes("m-" + offset).forEach((name, text) -> note.headers().add(name, text.getBytes(UTF_8)));
        consumer.schedulePollTask(() -> consumer.addRecord(note));
    }

    private InboundConsumers consumers() {
        var inbound = new Inbound(List.of(new Desk(TOPIC, message -> {})));
        var steps = new InboundSteps(
                new MessageReader(inbound, new JsonSchemas(), 1_000_000, Trusting.desk(TOPIC)),
                new DeadLetters(
                        "service",
                        new TopicWriter(new DefaultKafkaProducerFactory<>(
                                Map.of(), new ByteArraySerializer(), new ByteArraySerializer())),
                        Trusting.NOBODY));
        var factory =
                new DefaultKafkaConsumerFactory<byte[], byte[]>(
                        Map.of("enable.auto.commit", false), new ByteArrayDeserializer(), new ByteArrayDeserializer()) {
                    @Override
                    protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> settings) {
                        return consumer;
                    }
                };
        var admin = new KafkaAdmin(Map.of()) {
            @Override
            protected Collection<NewTopic> newTopics() {
                return List.of();
            }

            @Override
            public Map<String, TopicDescription> describeTopics(String... topics) {
                return Map.of();
            }
        };
        return new InboundConsumers(
                inbound,
                new InboundListener(
                        steps,
                        (command, cause, precondition) -> {
                            throw new UnsupportedOperationException("nothing becomes a command here");
                        },
                        () -> {},
                        new HandledOffsets()),
                factory,
                "desk",
                null,
                new TopicsReady(admin, Set.of(TOPIC)),
                new MessagingProperties(
                        1,
                        false,
                        2,
                        (short) 1,
                        DataSize.ofMegabytes(1),
                        DataSize.ofKilobytes(256),
                        Map.of(),
                        Duration.ofDays(30),
                        Duration.ofMillis(10),
                        Duration.ofMillis(10)));
    }
}
