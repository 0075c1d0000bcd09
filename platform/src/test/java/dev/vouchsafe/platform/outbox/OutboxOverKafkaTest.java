package dev.vouchsafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketOutbox;
import dev.vouchsafe.platform.settle.Backlog;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is recorded while the broker is away is published when it is back, in order, also by the next process. */
class OutboxOverKafkaTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void theBrokersAbsenceDelaysButLosesNothing() {
        try (var store = EmbeddedDocumentStore.temporary()) {
            int port;
            try (var kafka = EmbeddedKafka.start(folder, 0);
                    var service = start(store, kafka.bootstrapServers())) {
                port = Integer.parseInt(kafka.bootstrapServers().replaceAll(".*:", ""));
                open(service, 0, 20);
                service.bean(Backlog.class).awaitFollowed();
                kafka.close();
                // It decides although nothing can be published, and stops although a send is open.
                open(service, 20, 40);
            }
            try (var kafka = EmbeddedKafka.start(folder, port);
                    var service = start(store, kafka.bootstrapServers())) {
                service.bean(Backlog.class).awaitFollowed();

                assertThat(published(kafka.bootstrapServers()).stream()
                                .distinct()
                                .toList())
                        .isEqualTo(
                                IntStream.range(0, 40).mapToObj(i -> "T-" + i).toList());
            }
        }
    }

    private static RunningService start(EmbeddedDocumentStore store, String broker) {
        return RunningService.on(
                store,
                "outbox",
                TicketOutbox.class,
                "vouchsafe.node=only",
                "vouchsafe.messaging.partitions=1",
                "spring.kafka.bootstrap-servers=" + broker);
    }

    private static void open(RunningService service, int from, int to) {
        IntStream.range(from, to)
                .forEach(i ->
                        service.bean(Commands.class).send(new Open("T-" + i, null, NOW), Causes.message("m-" + i)));
    }

    private static List<String> published(String broker) {
        var partition = new TopicPartition(TicketOutbox.TOPIC, 0);
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            var published = new ArrayList<String>();
            while (consumer.position(partition) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> published.add(record.key()));
            }
            return published;
        }
    }
}
