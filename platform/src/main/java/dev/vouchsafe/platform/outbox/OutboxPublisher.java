package dev.vouchsafe.platform.outbox;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.projection.Projection;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;

/**
 * Publishes the log as CloudEvents. A batch is sent as a whole and then waited for; only when the broker has
 * acknowledged all of it the follower's token moves, so what was not acknowledged is sent again, in the same order.
 */
final class OutboxPublisher implements Projection {

    static final String NAME = "outbox";

    private static final String JSON = "application/json";
    /** Ties messages of several services together; an extension attribute, which may have no capitals. */
    private static final String CORRELATION = "correlationid";

    private final Outbox outbox;
    private final StoredJson json;
    private final Producer<String, byte[]> producer;
    private final List<AlsoSent> others;
    private final List<RecordedEvent> unpublished = new ArrayList<>();
    private volatile boolean waits;

    OutboxPublisher(Outbox outbox, StoredJson json, Producer<String, byte[]> producer, List<AlsoSent> others) {
        this.outbox = outbox;
        this.json = json;
        this.producer = producer;
        this.others = List.copyOf(others);
    }

    @Override
    public String name() {
        return NAME;
    }

    /** A batch that was broken off comes again. */
    @Override
    public void claimed() {
        unpublished.clear();
    }

    @Override
    public void on(RecordedEvent event) {
        unpublished.add(event);
    }

    private CloudEvent cloudEvent(RecordedEvent event, Outbox.Message message) {
        var builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(URI.create(outbox.source()))
                .withType(message.type())
                .withSubject(message.subject())
                .withTime(event.payload().at().atOffset(ZoneOffset.UTC))
                .withData(JSON, json.write(message.data()));
        var correlation = event.cause().correlationId();
        return (correlation == null ? builder : builder.withExtension(CORRELATION, correlation)).build();
    }

    @Override
    public void flush() {
        waits = true;
        try {
            var events = List.copyOf(unpublished);
            // Before the messages: what fails here would have all of them sent again at each try.
            events.forEach(event -> others.forEach(other -> other.send(event)));
            for (Future<?> send : send(events)) {
                send.get();
            }
        } catch (ExecutionException e) {
            var cause = requireNonNull(e.getCause());
            throw new IllegalStateException("not acknowledged: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the broker had not acknowledged", e);
        } finally {
            waits = false;
            unpublished.clear();
        }
    }

    /** What is sent again comes twice, and no sooner. */
    @Override
    public boolean waitsForOthers() {
        return waits;
    }

    private List<Future<?>> send(List<RecordedEvent> events) {
        var messages = outbox.messagesFor(events).iterator();
        var sent = new ArrayList<Future<?>>();
        events.forEach(event -> messages.next().ifPresent(message -> {
            var writer = KafkaMessageFactory.<String>createWriter(outbox.topic(), message.key());
            sent.add(producer.send(writer.writeBinary(cloudEvent(event, message))));
        }));
        return sent;
    }
}
