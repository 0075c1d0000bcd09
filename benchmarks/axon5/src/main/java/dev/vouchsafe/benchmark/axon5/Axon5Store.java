package dev.vouchsafe.benchmark.axon5;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.NewEvent;
import dev.vouchsafe.benchmark.store.Overtaken;
import dev.vouchsafe.benchmark.store.Store;
import dev.vouchsafe.benchmark.store.StreamState;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Any storage engine of Axon Framework 5: it is asked what the framework's event store would ask it.
 *
 * @param counted how many events the server holds
 * @param closing ends the engine and its connections
 */
record Axon5Store(EventStorageEngine engine, LongSupplier counted, Runnable closing) implements Store {

    static final EventConverter CONVERTER = new DelegatingEventConverter(new Json());
    static final EventCriteria EVERYTHING = EventCriteria.havingAnyTag();

    private static final MessageType TYPE = new MessageType(Happening.class.getName(), "1");
    private static final String TAG = "voucher";

    /** The first event of a stream needs no condition, since nobody else can know the new stream's name. */
    @Override
    public StreamState append(StreamState known, NewEvent event) throws Overtaken {
        AppendCondition condition = known.marker() == null
                ? AppendCondition.none()
                : AppendCondition.withCriteria(EventCriteria.havingTags(new Tag(TAG, known.stream())))
                        .withMarker((ConsistencyMarker) known.marker());
        try {
            ConsistencyMarker marker = engine.appendEvents(condition, null, List.of(message(event)))
                    .thenCompose(Axon5Store::commit)
                    .join();
            return new StreamState(known.stream(), known.events() + 1, marker);
        } catch (CompletionException e) {
            if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                throw new Overtaken(e.getCause());
            }
            throw e;
        }
    }

    @Override
    public void appendTogether(List<NewEvent> firstOfTheirStreams) {
        List<TaggedEventMessage<?>> events = firstOfTheirStreams.stream()
                .<TaggedEventMessage<?>>map(Axon5Store::message)
                .toList();
        engine.appendEvents(AppendCondition.none(), null, events)
                .thenCompose(Axon5Store::commit)
                .join();
    }

    private static <R> CompletableFuture<ConsistencyMarker> commit(AppendTransaction<R> transaction) {
        return transaction.commit(null).thenCompose(result -> transaction.afterCommit(result, null));
    }

    private static TaggedEventMessage<?> message(NewEvent event) {
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(UUID.randomUUID().toString(), TYPE, event.happening(), Map.of(), event.at()),
                Set.of(new Tag(TAG, event.happening().stream())));
    }

    @Override
    public StreamState load(String stream, Consumer<Happening> reader) {
        MessageStream<EventMessage> events =
                engine.source(SourcingCondition.conditionFor(EventCriteria.havingTags(new Tag(TAG, stream))), null);
        int seen = 0;
        ConsistencyMarker marker = null;
        for (var next = events.next(); next.isPresent(); next = events.next()) {
            if (next.get().message() == TerminalEventMessage.INSTANCE) {
                marker = next.get().getResource(ConsistencyMarker.RESOURCE_KEY);
            } else {
                reader.accept(happening(next.get().message()));
                seen++;
            }
        }
        events.error().ifPresent(error -> {
            throw new IllegalStateException(error);
        });
        return new StreamState(stream, seen, marker);
    }

    /** By the stream that a processor reads when it begins at the beginning. */
    @Override
    public long scan(long most, Consumer<Happening> reader) {
        MessageStream<EventMessage> events = open(engine.firstToken(null).join());
        try {
            long read = 0;
            for (var next = events.next(); next.isPresent(); next = events.next()) {
                reader.accept(happening(next.get().message()));
                if (++read == most) {
                    break;
                }
            }
            return read;
        } finally {
            events.close();
        }
    }

    @Override
    public Subscription follow(Consumer<Happening> reader) {
        return new Axon5Subscription(
                open(engine.latestToken(null).join()), message -> reader.accept(happening(message)));
    }

    private MessageStream<EventMessage> open(TrackingToken from) {
        return engine.stream(StreamingCondition.conditionFor(from, EVERYTHING), null);
    }

    private static Happening happening(EventMessage message) {
        return Json.happening(requireNonNull((byte[]) message.payload()));
    }

    @Override
    public long count() {
        return counted.getAsLong();
    }

    @Override
    public void close() {
        closing.run();
    }
}
