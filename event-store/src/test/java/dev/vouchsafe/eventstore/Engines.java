package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.axonframework.conversion.ChainingContentTypeConverter;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/** What the tests of engines share: opening one, appending to it, reading from it. */
final class Engines {

    static final EventConverter CONVERTER = new DelegatingEventConverter(new ChainingContentTypeConverter());
    static final EventStoreSettings SETTINGS =
            EventStoreSettings.defaults().withPollInterval(Duration.ofMillis(5)).withBatchSize(16);
    static final long SECONDS = 60;

    private Engines() {}

    static MongoEventStorageEngine open(MongoDatabase database) {
        return new MongoEventStorageEngine(database, CONVERTER, SETTINGS);
    }

    static Tag tag(String value) {
        return new Tag("course", value);
    }

    static EventCriteria tagged(String value) {
        return EventCriteria.havingTags(tag(value));
    }

    static TaggedEventMessage<?> event(String type, String payload, Tag... tags) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        UUID.randomUUID().toString(),
                        new MessageType(type, "1"),
                        payload,
                        Map.of("by", "test"),
                        Instant.now()),
                Set.of(tags));
    }

    /** Appends and answers with the marker behind the commit. */
    static ConsistencyMarker append(
            MongoEventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events)
            throws Exception {
        return appendLater(engine, condition, events).get(SECONDS, TimeUnit.SECONDS);
    }

    static CompletableFuture<ConsistencyMarker> appendLater(
            MongoEventStorageEngine engine, AppendCondition condition, TaggedEventMessage<?>... events) {
        return engine.appendEvents(condition, null, events).thenCompose(Engines::commit);
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
    }

    static List<Entry<EventMessage>> source(MongoEventStorageEngine engine, SourcingCondition condition) {
        MessageStream<EventMessage> stream = engine.source(condition, null);
        List<Entry<EventMessage>> entries = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            entries.add(stream.next().orElseThrow());
        }
        stream.error().ifPresent(error -> {
            throw new AssertionError(error);
        });
        return entries;
    }

    static List<String> payloads(MongoEventStorageEngine engine, EventCriteria criteria) {
        return source(engine, SourcingCondition.conditionFor(criteria)).stream()
                .filter(entry -> entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null)
                .map(entry -> payload(entry.message()))
                .toList();
    }

    static String payload(EventMessage message) {
        return new String((byte[]) message.payload(), StandardCharsets.UTF_8);
    }

    static ConsistencyMarker marker(MongoEventStorageEngine engine, EventCriteria criteria) {
        return source(engine, SourcingCondition.conditionFor(criteria))
                .getLast()
                .getResource(ConsistencyMarker.RESOURCE_KEY);
    }
}
