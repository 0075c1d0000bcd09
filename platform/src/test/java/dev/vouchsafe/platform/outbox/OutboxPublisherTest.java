package dev.vouchsafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.Ticket;
import dev.vouchsafe.platform.sample.TicketOutbox;
import dev.vouchsafe.platform.signing.Ed25519Keys;
import dev.vouchsafe.platform.signing.MessageSigner;
import dev.vouchsafe.platform.signing.SigningSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OutboxPublisherTest {

    private static final Instant AT = Instant.parse("2021-03-15T23:00:00Z");

    private final MockProducer<String, byte[]> broker =
            new MockProducer<>(false, null, new StringSerializer(), new ByteArraySerializer());
    private final Ed25519Keys keys = Ed25519Keys.random();
    private final SigningSettings settings = new SigningSettings(keys.secret(), "ticket-service=" + keys.known(), true);
    private final CloudEventTopic topic = new CloudEventTopic(
            new TicketOutbox().topic(),
            new TicketOutbox().source(),
            new StoredJson(List.of()),
            MessageSigner.of("ticket-service", settings),
            broker);
    private final OutboxPublisher publisher = new OutboxPublisher(new TicketOutbox(), topic, List.of());

    /** Else all messages of the batch would be sent again at each try. */
    @Test
    void nothingIsPublishedUntilWhatElseAnEventAsksForIsSent() {
        var asked = new ArrayList<Long>();
        var stumbling = new OutboxPublisher(new TicketOutbox(), topic, List.of(event -> {
            asked.add(event.position());
            if (asked.size() == 1) {
                throw new IllegalStateException("the broker is away");
            }
        }));
        stumbling.on(event(7, new Ticket.Taken("T-1", "ana", AT)));
        assertThatThrownBy(stumbling::flush).hasMessageContaining("away");
        assertThat(broker.history()).isEmpty();

        stumbling.on(event(7, new Ticket.Taken("T-1", "ana", AT)));
        var flushed = CompletableFuture.runAsync(stumbling::flush);
        await().until(() -> broker.history().size() == 1);
        broker.completeNext();
        flushed.join();
        assertThat(asked).containsExactly(7L, 7L);
    }

    @Test
    void writesACloudEventInBinaryMode() {
        publisher.on(event(7, new Ticket.Taken("T-1", "ana", AT)));
        var flushed = flushing(1);
        broker.completeNext();
        flushed.join();

        var record = broker.history().getFirst();
        assertThat(record.topic()).isEqualTo("ticket.events");
        assertThat(record.key()).isEqualTo("T-1");
        assertThat(headers(record)).containsKeys("ce_keyid", "ce_signature");
        assertThat(headers(record))
                .containsAllEntriesOf(Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        "id-7",
                        "ce_source",
                        "/ticket-service",
                        "ce_type",
                        "ticket.taken.v1",
                        "ce_subject",
                        "T-1",
                        "ce_time",
                        "2021-03-15T23:00:00Z",
                        "ce_correlationid",
                        "c-7",
                        "content-type",
                        "application/json"));
        assertThat(new String(record.value(), StandardCharsets.UTF_8))
                .isEqualTo("{\"ticket\":\"T-1\",\"holder\":\"ana\",\"at\":\"2021-03-15T23:00:00Z\"}");
    }

    @Test
    void keepsInsideWhatIsNotForOthers() {
        publisher.on(event(7, new Ticket.Prolonged("T-1", AT, AT)));
        publisher.flush();

        assertThat(broker.history()).isEmpty();
    }

    @Test
    void sendsABatchWithoutWaitingAndIsDoneWhenAllOfItIsAcknowledged() throws Exception {
        publisher.on(event(1, new Ticket.Taken("T-1", "ana", AT)));
        publisher.on(event(2, new Ticket.Taken("T-2", "bob", AT)));

        var flushed = flushing(2);
        assertThat(broker.history()).extracting(ProducerRecord::key).containsExactly("T-1", "T-2");
        broker.completeNext();
        assertThat(flushed).isNotDone();
        broker.completeNext();

        flushed.get(30, TimeUnit.SECONDS);
    }

    @Test
    void failsAsAWholeIfOneIsNotAcknowledged() {
        publisher.on(event(1, new Ticket.Taken("T-1", "ana", AT)));
        publisher.on(event(2, new Ticket.Taken("T-2", "bob", AT)));
        var flushed = flushing(2);
        broker.errorNext(new RecordTooLargeException("too large"));
        broker.completeNext();

        assertThatThrownBy(flushed::join).hasMessageContaining("too large");

        publisher.flush();
        assertThat(broker.history()).hasSize(2);
    }

    @Test
    void publishesABatchOnceThatWasBrokenOffBeforeAndComesAgain() {
        publisher.on(event(1, new Ticket.Taken("T-1", "ana", AT)));
        publisher.claimed();
        publisher.on(event(1, new Ticket.Taken("T-1", "ana", AT)));
        publisher.on(event(2, new Ticket.Taken("T-2", "bob", AT)));
        var flushed = flushing(2);
        broker.completeNext();
        broker.completeNext();
        flushed.join();

        assertThat(broker.history()).extracting(ProducerRecord::key).containsExactly("T-1", "T-2");
    }

    /** A flush that has sent so many records and waits for the broker. */
    private CompletableFuture<Void> flushing(int records) {
        var flushed = CompletableFuture.runAsync(publisher::flush);
        await().until(() -> broker.history().size() == records);
        return flushed;
    }

    private static RecordedEvent event(long position, DomainEvent payload) {
        var entry = Ticket.CATALOGUE.entryOf(payload.getClass());
        return new RecordedEvent(
                position,
                "id-" + position,
                entry.name(),
                entry.version(),
                payload,
                AT,
                Causes.message(String.valueOf(position)),
                null);
    }

    private static Map<String, String> headers(ProducerRecord<String, byte[]> record) {
        var headers = new HashMap<String, String>();
        record.headers()
                .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
        return headers;
    }
}
