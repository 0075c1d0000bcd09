package dev.vouchsafe.platform.outbox;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.platform.signing.MessageSigner;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes what follows from events of the log to a topic, as CloudEvents that are signed. */
record CloudEventTopic(
        String name, String source, StoredJson json, MessageSigner signer, Producer<String, byte[]> producer) {

    private static final String JSON = "application/json";
    /** Ties messages of several services together; an extension attribute, which may have no capitals. */
    private static final String CORRELATION = "correlationid";

    /** @param id the same whenever the event is published again */
    ProducerRecord<String, byte[]> record(RecordedEvent event, String id, Message message) {
        var builder = CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create(source))
                .withType(message.type())
                .withSubject(message.subject())
                .withTime(event.payload().at().atOffset(ZoneOffset.UTC))
                .withData(JSON, json.write(message.data()));
        var correlation = event.cause().correlationId();
        var cloudEvent = (correlation == null ? builder : builder.withExtension(CORRELATION, correlation)).build();
        return signer.signed(
                KafkaMessageFactory.<String>createWriter(name, message.key()).writeBinary(cloudEvent));
    }

    /**
     * Sends all in their order; returns when the broker has acknowledged all of them.
     *
     * @throws IllegalStateException if it did not: some of them may have been written
     */
    void write(List<ProducerRecord<String, byte[]>> records) {
        try {
            for (Future<?> sent : records.stream().map(producer::send).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            var cause = requireNonNull(e.getCause());
            throw new IllegalStateException("not acknowledged: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker had not acknowledged", e);
        }
    }
}
