package dev.vouchsafe.benchmark.axon4;

import com.mongodb.client.MongoClient;
import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.NewEvent;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.extensions.mongo.DefaultMongoTemplate;
import org.axonframework.extensions.mongo.eventsourcing.eventstore.MongoEventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.json.JacksonSerializer;
import org.jspecify.annotations.Nullable;

/** Appends and reads by the engine itself; only a subscribed reader needs the event store around it, which wakes it. */
final class Axon4Store implements Store {

    private static final String AGGREGATE = "Voucher";

    private final MongoClient client;
    private final DefaultMongoTemplate template;
    private final MongoEventStorageEngine engine;
    private volatile @Nullable EmbeddedEventStore followed;

    Axon4Store(MongoClient client, String database) {
        this.client = client;
        this.template = DefaultMongoTemplate.builder()
                .mongoDatabase(client.getDatabase(database))
                .build();
        JacksonSerializer serializer = JacksonSerializer.defaultSerializer();
        this.engine = MongoEventStorageEngine.builder()
                .mongoTemplate(template)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .build();
    }

    @Override
    public StreamState append(StreamState known, NewEvent event) throws Overtaken {
        try {
            var message = message(event, known.events());
            if (followed == null) {
                engine.appendEvents(message);
            } else {
                followed.publish(message);
            }
            return new StreamState(known.stream(), known.events() + 1, null);
        } catch (ConcurrencyException | AggregateStreamCreationException e) {
            throw new Overtaken(e);
        }
    }

    @Override
    public void appendTogether(List<NewEvent> firstOfTheirStreams) {
        engine.appendEvents(
                firstOfTheirStreams.stream().map(event -> message(event, 0)).toList());
    }

    private static DomainEventMessage<?> message(NewEvent event, long sequence) {
        return new GenericDomainEventMessage<>(
                AGGREGATE,
                event.happening().stream(),
                sequence,
                event.happening(),
                MetaData.emptyInstance(),
                UUID.randomUUID().toString(),
                event.at());
    }

    @Override
    public StreamState load(String stream, Consumer<Happening> reader) {
        DomainEventStream events = engine.readEvents(stream);
        int seen = 0;
        while (events.hasNext()) {
            reader.accept((Happening) events.next().getPayload());
            seen++;
        }
        return new StreamState(stream, seen, null);
    }

    @Override
    public long scan(long most, Consumer<Happening> reader) {
        long read = 0;
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(null, false)) {
            Iterator<? extends TrackedEventMessage<?>> each = events.iterator();
            while (read < most && each.hasNext()) {
                reader.accept((Happening) each.next().getPayload());
                read++;
            }
        }
        return read;
    }

    @Override
    public Subscription follow(Consumer<Happening> reader) {
        followed = EmbeddedEventStore.builder().storageEngine(engine).build();
        return new Axon4Subscription(followed, engine.createHeadToken(), reader);
    }

    @Override
    public long count() {
        return template.eventCollection().countDocuments();
    }

    @Override
    public void close() {
        if (followed != null) {
            followed.shutDown();
        }
        client.close();
    }
}
