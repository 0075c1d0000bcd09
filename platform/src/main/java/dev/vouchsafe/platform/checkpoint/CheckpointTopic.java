package dev.vouchsafe.platform.checkpoint;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.log.LogCheckpoint;
import dev.vouchsafe.contracts.log.SignedLogCheckpoint;
import dev.vouchsafe.contracts.topics.Topics;
import dev.vouchsafe.eventstore.Checkpoint;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.signing.MessageSigner;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Where a service keeps what its log looked like: on the broker, out of reach of who can write to the database, and
 * signed, so that who can write to the broker can't make one up.
 */
final class CheckpointTopic implements CheckpointPublication, AutoCloseable {

    /** What is sent is waited for, so nothing is left to be sent. */
    private static final Duration CLOSE_WITHIN = Duration.ofSeconds(1);

    private static final String JSON = "application/json";

    private final String service;
    private final StoredJson json;
    private final MessageSigner signer;
    private final Supplier<Producer<String, byte[]>> connection;
    private @Nullable Producer<String, byte[]> producer;

    /** @param connection opens a producer; asked when there is something to publish */
    CheckpointTopic(
            String service, StoredJson json, MessageSigner signer, Supplier<Producer<String, byte[]>> connection) {
        this.service = service;
        this.json = json;
        this.signer = signer;
        this.connection = connection;
    }

    /**
     * Publishes a checkpoint; returns when the broker has it.
     *
     * @throws KafkaException if it has not; publishing the next one makes up for it
     */
    void publish(Checkpoint checkpoint, Instant at) {
        var message = new LogCheckpoint(service, checkpoint.position(), checkpoint.hash(), checkpoint.count(), at);
        send(service, LogCheckpoint.TYPE, at, message);
    }

    /** Keyed by the origin: who reads what the service's log looked like passes it by. */
    @Override
    public void publish(String origin, long size, String note, Instant at) {
        send(origin, SignedLogCheckpoint.TYPE, at, new SignedLogCheckpoint(origin, size, note, at));
    }

    private synchronized void send(String key, String type, Instant at, Record message) {
        if (producer == null) {
            producer = connection.get();
        }
        var event = CloudEventBuilder.v1()
                .withId(UUID.randomUUID().toString())
                .withSource(URI.create("/" + service))
                .withType(type)
                .withSubject(key)
                .withTime(at.atOffset(ZoneOffset.UTC))
                .withData(JSON, json.write(message))
                .build();
        try {
            producer.send(signer.signed(KafkaMessageFactory.<String>createWriter(Topics.CHECKPOINTS, key)
                            .writeBinary(event)))
                    .get();
        } catch (ExecutionException e) {
            var cause = requireNonNull(e.getCause());
            throw new KafkaException("not acknowledged: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the broker had not acknowledged", e);
        }
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close(CLOSE_WITHIN);
        }
    }
}
