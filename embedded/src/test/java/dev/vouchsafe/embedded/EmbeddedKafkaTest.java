package dev.vouchsafe.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @TempDir
    Path folder;

    @Test
    void recordsAndOffsetsSurviveARestartOnAnotherPort() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            createTopic(kafka, "orders");
            send(kafka, "orders", "first");
            assertThat(receive(kafka, "orders", 1)).containsExactly("first");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            send(kafka, "orders", "second");
            assertThat(receive(kafka, "orders", 1))
                    .as("the group goes on where it was")
                    .containsExactly("second");
        }
    }

    @Test
    void afterAnOrderlyEndTheNextStartWaitsForNoSession() {
        var sessions = Map.of("broker.session.timeout.ms", "120000", "broker.heartbeat.interval.ms", "30000");
        EmbeddedKafka.start(folder, 0, sessions).close();
        assertTimeoutPreemptively(
                Duration.ofSeconds(100),
                () -> EmbeddedKafka.start(folder, 0, sessions).close());
    }

    @Test
    void timersThatNobodyNeedsDontRun() {
        try (var kafka = EmbeddedKafka.temporary()) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                            .as("threads of %s", kafka.bootstrapServers())
                            .extracting(Thread::getName)
                            .filteredOn(name -> name.endsWith("reaper") || name.startsWith("ExpirationReaper"))
                            .containsOnly(
                                    "ExpirationReaper-1-Fetch", "group-coordinator-reaper", "raft-expiration-reaper"));
        }
    }

    @Test
    void takesAMessageOfSeveralMegabytes() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.temporary()) {
            createTopic(kafka, "large");
            send(kafka, "large", "x".repeat(6_000_000));
            assertThat(receive(kafka, "large", 1).getFirst()).hasSize(6_000_000);
        }
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, taken.getLocalPort()))
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining(String.valueOf(taken.getLocalPort()));
        }
    }

    @Test
    void aDamagedFolderIsRefused() throws IOException {
        EmbeddedKafka.start(folder, 0).close();
        Files.writeString(folder.resolve("log/meta.properties"), "version=1\nnode.id=what\n");
        assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                .isInstanceOf(UnusableDataFolder.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void damagedMetadataIsRefusedAndDoesNotEndTheProcess() throws IOException {
        EmbeddedKafka.start(folder, 0).close();
        try (Stream<Path> files = Files.list(folder.resolve("log/__cluster_metadata-0"))) {
            for (Path file : files.filter(file ->
                            file.toString().endsWith(".log") || file.toString().endsWith(".checkpoint"))
                    .toList()) {
                byte[] bytes = Files.readAllBytes(file);
                Arrays.fill(bytes, (byte) 0x55);
                Files.write(file, bytes);
            }
        }
        assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                .isInstanceOf(UnusableDataFolder.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderInUseIsRefused() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
                    .isInstanceOf(UnusableDataFolder.class)
                    .hasMessageContaining("using it");
        }
    }

    private static void createTopic(EmbeddedKafka kafka, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void send(EmbeddedKafka kafka, String topic, String value) throws Exception {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all", "max.request.size", 10_000_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", value)).get();
        }
    }

    private static List<String> receive(EmbeddedKafka kafka, String topic, int count) {
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            List<String> values = new ArrayList<>();
            while (values.size() < count) {
                consumer.poll(Duration.ofSeconds(1)).forEach(received -> values.add(received.value()));
            }
            consumer.commitSync();
            return values;
        }
    }
}
