package dev.vouchsafe.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.topics.DeadLetterHeaders;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaExternalSystemsTest {

    @Test
    void publishesWholeMessagesAndCountsThemAgain() throws Exception {
        try (var kafka = EmbeddedKafka.temporary();
                var external = new KafkaExternalSystems(kafka.bootstrapServers())) {
            makeTopics(kafka, "vlsc.events", "vlsc.events.dlt");
            ScenarioLine.Publish message = message("e-1");
            assertThat(external.published(message)).isZero();
            external.publish(message);
            external.publish(message);
            external.publish(message("e-2"));

            assertThat(external.published(message)).isEqualTo(2);
            var first = new WholeTopic(Map.of("bootstrap.servers", kafka.bootstrapServers()))
                    .records("vlsc.events")
                    .getFirst();
            assertThat(first.key()).asString(StandardCharsets.UTF_8).isEqualTo("V1");
            assertThat(first.value()).asString(StandardCharsets.UTF_8).isEqualTo("{}");
            assertThat(first.headers())
                    .extracting(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                    .containsExactlyInAnyOrder(
                            "content-type=application/json",
                            "ce_specversion=1.0",
                            "ce_id=e-1",
                            "ce_source=/vlsc",
                            "ce_type=vlsc.voucher.assigned.v1",
                            "ce_time=2021-03-15T09:00:00Z",
                            "ce_subject=PS-1");

            assertThat(external.deadLetters("vlsc.events")).isZero();
            deadLetter(kafka, 0, 0, 1);
            assertThat(external.deadLetters("vlsc.events"))
                    .as("one message twice, and another")
                    .isEqualTo(2);
            assertThat(external.deadLetters("mpn.events")).as("no such topic").isZero();
        }
    }

    private static void deadLetter(EmbeddedKafka kafka, int... offsets) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int offset : offsets) {
                var record = new ProducerRecord<byte[], byte[]>("vlsc.events.dlt", new byte[0]);
                record.headers()
                        .add(DeadLetterHeaders.PARTITION, new byte[] {0})
                        .add(DeadLetterHeaders.OFFSET, new byte[] {(byte) offset});
                producer.send(record).get();
            }
        }
    }

    private static void makeTopics(EmbeddedKafka kafka, String... names) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(names).stream()
                            .map(name -> new NewTopic(name, 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
    }

    private static ScenarioLine.Publish message(String id) {
        return new ScenarioLine.Publish(
                1,
                Instant.parse("2021-03-15T09:00:00Z"),
                "vlsc.events",
                "V1",
                id,
                "/vlsc",
                "vlsc.voucher.assigned.v1",
                "PS-1",
                "{}".getBytes(StandardCharsets.UTF_8));
    }
}
