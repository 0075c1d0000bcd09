package dev.vouchsafe.platform.checkpoint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.embedded.EmbeddedKafka;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.messaging.TopicReader;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.RunningService;
import dev.vouchsafe.platform.sample.TicketDecisions.Open;
import dev.vouchsafe.platform.sample.TicketOutbox;
import dev.vouchsafe.platform.signing.MessageSigner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A service's log against what it has published of it, on a real broker and the real event store. */
class CheckpointsOverKafkaTest {

    private static final Instant NOW = Instant.parse("2021-03-15T09:00:00Z");
    private static final String MADE_UP = "{\"log\": \"any-service\", \"position\": 9, \"hash\": \"" + "0".repeat(64)
            + "\", \"count\": 9, \"at\": \"2021-03-15T09:00:00Z\"}";
    private static final String ONLY_AT_THE_END = "1h";

    private EmbeddedDocumentStore store;
    private EmbeddedKafka kafka;

    @BeforeEach
    void startParts() {
        store = EmbeddedDocumentStore.temporary();
        kafka = EmbeddedKafka.temporary();
    }

    @AfterEach
    void stopParts() {
        kafka.close();
        store.close();
    }

    @Test
    void whatTheLogLooksLikeIsPublishedRegularlyAndOnlyWhenItHasGrown() {
        try (var service = start("10ms")) {
            open(service, 0, 3);
            await().untilAsserted(() -> assertThat(ask(service).checkpoints()).isPositive());
            service.bean(CheckpointSchedule.class).publish();
            int published = ask(service).checkpoints();
            service.bean(CheckpointSchedule.class).publish();

            var trail = ask(service);

            assertThat(trail.status()).isEqualTo(VerifiedLog.WHOLE);
            assertThat(trail.position()).isEqualTo(3);
            assertThat(trail.commits()).isEqualTo(3);
            assertThat(trail.checkpoints()).isEqualTo(published);
            assertThat(trail.wrong()).isNull();
        }
    }

    @Test
    void anEndThatWasCutOffWhileTheServiceWasDownShows() {
        try (var service = start(ONLY_AT_THE_END)) {
            open(service, 0, 3);
        }
        try (var service = start(ONLY_AT_THE_END)) {
            service.bean(MongoDatabase.class).getCollection("events").deleteOne(new Document("_id", 2L));

            var trail = ask(service);

            assertThat(trail.status()).isEqualTo(VerifiedLog.WRONG);
            assertThat(trail.wrong())
                    .extracting(VerifiedLog.Wrong::position, VerifiedLog.Wrong::flaw)
                    .containsExactly(2L, "cut");
            assertThat(trail.position()).isEqualTo(2);
        }
    }

    @Test
    void aLogThatIsAnotherThanTheOnePublishedShows() {
        try (var service = start(ONLY_AT_THE_END)) {
            open(service, 0, 3);
        }
        try (var service = start(ONLY_AT_THE_END, "rewritten")) {
            open(service, 10, 14);

            var trail = ask(service);

            assertThat(trail.status()).isEqualTo(VerifiedLog.WRONG);
            assertThat(trail.wrong())
                    .extracting(VerifiedLog.Wrong::position, VerifiedLog.Wrong::flaw)
                    .containsExactly(0L, "rewritten");
        }
    }

    /** Who has every right at the broker can't make a log look rewritten, or vouch for one that is. */
    @Test
    void whatTheServiceHasNotSignedVouchesForNothing() {
        try (var service = start(ONLY_AT_THE_END);
                var outside = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            open(service, 0, 1);
            outside.send(checkpoint("ticket-service", MADE_UP));
            var moved = service.bean(MessageSigner.class).signed(checkpoint("other-service", MADE_UP));
            var taken = checkpoint("ticket-service", MADE_UP);
            moved.headers().forEach(taken.headers()::add);
            outside.send(taken);
            outside.flush();

            assertThat(ask(service))
                    .extracting(VerifiedLog::status, VerifiedLog::checkpoints)
                    .containsExactly(VerifiedLog.WHOLE, 0);
        }
    }

    private static ProducerRecord<String, byte[]> checkpoint(String service, String value) {
        return new ProducerRecord<>(Topics.CHECKPOINTS, service, value.getBytes(UTF_8));
    }

    @Test
    void whatIsNoCheckpointAndWhatIsAnotherServicesVouchesForNothing() {
        try (var service = start(ONLY_AT_THE_END);
                var outside = new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            open(service, 0, 1);
            var signer = service.bean(MessageSigner.class);
            outside.send(signer.signed(checkpoint("ticket-service", "{\"position\": \"many\"}")));
            outside.send(signer.signed(checkpoint("ticket-service", "no JSON")));
            outside.send(signer.signed(checkpoint("other-service", MADE_UP)));
            outside.flush();
            service.bean(CheckpointPublication.class).publish("vouchsafe/local/ticket-service", 1, "a note", NOW);

            assertThat(ask(service))
                    .extracting(VerifiedLog::status, VerifiedLog::checkpoints)
                    .containsExactly(VerifiedLog.WHOLE, 0);
        }
    }

    @Test
    void aSignedCheckpointIsPublishedUnderItsOrigin() {
        try (var service = start(ONLY_AT_THE_END)) {
            service.bean(CheckpointPublication.class).publish("vouchsafe/local/ticket-service", 7, "a note", NOW);
            var found = new ArrayList<String>();
            service.bean(TopicReader.class)
                    .visit(
                            List.of(Topics.CHECKPOINTS),
                            Map.of(),
                            message -> found.add(
                                    new String(message.key(), UTF_8) + " " + new String(message.value(), UTF_8)));
            assertThat(found)
                    .singleElement()
                    .asString()
                    .startsWith("vouchsafe/local/ticket-service {")
                    .contains("a note");
        }
    }

    @Test
    void withoutItsCheckpointsALogIsNotCalledWholeButUnreadable() {
        try (var service = startAsItIs(ONLY_AT_THE_END, "checkpoints")) {
            open(service, 0, 1);
            kafka.close();

            assertThatThrownBy(() -> ask(service)).isInstanceOf(KafkaException.class);
        }
    }

    @Test
    void withoutATopicOfCheckpointsALogIsWholeByItselfAndTheAnswerSaysSo() {
        try (var service = start("0s")) {
            open(service, 0, 2);

            assertThat(ask(service))
                    .extracting(VerifiedLog::status, VerifiedLog::position, VerifiedLog::checkpoints)
                    .containsExactly(VerifiedLog.WHOLE, 2L, 0);
            service.bean(MongoDatabase.class).getCollection("events").deleteOne(new Document("_id", 0L));
            assertThat(ask(service).wrong())
                    .extracting(VerifiedLog.Wrong::position, VerifiedLog.Wrong::flaw)
                    .containsExactly(0L, "missing");
        }
    }

    private static VerifiedLog ask(RunningService service) {
        return service.bean(CheckpointVerification.class).ask();
    }

    private RunningService start(String interval) {
        return start(interval, "checkpoints");
    }

    private RunningService start(String interval, String database) {
        return startAsItIs(interval, database, "vouchsafe.verification.patience=1m");
    }

    /** With the patience that a service has by itself. */
    private RunningService startAsItIs(String interval, String database, String... settings) {
        var all = Stream.concat(
                Stream.of(
                        "vouchsafe.node=only",
                        "vouchsafe.messaging.partitions=1",
                        "vouchsafe.checkpoints.interval=" + interval,
                        "spring.kafka.bootstrap-servers=" + kafka.bootstrapServers()),
                Stream.of(settings));
        return RunningService.on(store, database, TicketOutbox.class, all.toArray(String[]::new));
    }

    private static void open(RunningService service, int from, int to) {
        IntStream.range(from, to)
                .forEach(i ->
                        service.bean(Commands.class).send(new Open("T-" + i, null, NOW), Causes.message("m-" + i)));
    }
}
