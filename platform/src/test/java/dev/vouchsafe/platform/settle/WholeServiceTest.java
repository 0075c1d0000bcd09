package dev.vouchsafe.platform.settle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.LapseDeadline;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.Seen;
import dev.vouchsafe.platform.sample.TicketOutbox;
import dev.vouchsafe.platform.sample.TicketRequests;
import dev.vouchsafe.platform.time.SimulationClock;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

/** A service with all its parts on a real broker and the real event store. */
class WholeServiceTest {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private static EmbeddedDocumentStore store;
    private static EmbeddedKafka kafka;

    @Import({LapseDeadline.class, TicketOutbox.class, TicketRequests.class, Seen.class})
    static class Everything {}

    @BeforeAll
    static void startParts() {
        store = EmbeddedDocumentStore.temporary();
        kafka = EmbeddedKafka.temporary();
    }

    @AfterAll
    static void stopParts() {
        kafka.close();
        store.close();
    }

    @Test
    void aMoveOfTheClockTakesTheServiceFromItsMessagesToWhatItPublishes() {
        try (var service = start();
                var outside = outside()) {
            request(outside, "e-1", "T-1", START.plus(DAY));
            request(outside, "e-2", "T-2", START.plus(DAY.multipliedBy(2)));
            request(outside, "e-1", "T-1", START.plus(DAY));
            outside.flush();

            service.bean(SimulationClock.class).advanceTo(START.plus(DAY));

            assertThat(service.bean(Seen.class).events)
                    .extracting(RecordedEvent::type)
                    .containsExactlyInAnyOrder("ticket.opened", "ticket.opened", "ticket.lapsed");
            assertThat(published())
                    .containsExactlyInAnyOrder("ticket.opened.v1 T-1", "ticket.opened.v1 T-2", "ticket.lapsed.v1 T-1");
        }
        try (var service = start()) {
            assertThat(service.bean(SimulationClock.class).now()).isEqualTo(START.plus(DAY));

            service.bean(SimulationClock.class).advanceTo(START.plus(DAY.multipliedBy(2)));

            assertThat(service.bean(LogReader.class).head()).isEqualTo(3);
            assertThat(service.bean(Seen.class).events)
                    .extracting(RecordedEvent::type)
                    .containsExactly("ticket.lapsed");
            assertThat(published()).hasSize(4).last().isEqualTo("ticket.lapsed.v1 T-2");
        }
    }

    private static RunningService start() {
        return RunningService.on(
                store,
                "whole",
                Everything.class,
                "vouchsafe.clock=simulated",
                "vouchsafe.clock.start-at=" + START,
                "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                "vouchsafe.messaging.partitions=1",
                "vouchsafe.node=only");
    }

    private static KafkaProducer<String, String> outside() {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(), new StringSerializer());
    }

    private static void request(KafkaProducer<String, String> outside, String id, String ticket, Instant lapsesAt) {
        var record = new ProducerRecord<>(
                TicketRequests.TOPIC, ticket, "{\"ticket\":\"" + ticket + "\",\"lapsesAt\":\"" + lapsesAt + "\"}");
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        TicketRequests.SOURCE,
                        "ce_type",
                        TicketRequests.TYPE,
                        "ce_subject",
                        ticket,
                        "ce_time",
                        START.toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        outside.send(record);
    }

    /** All that was published so far: once the service says that it is, it must be there. */
    private static List<String> published() {
        var partition = new TopicPartition(TicketOutbox.TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka.bootstrapServers()),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var published = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(record -> published.add(new String(
                                        record.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8)
                                + " " + record.key()));
            }
            return published;
        }
    }
}
