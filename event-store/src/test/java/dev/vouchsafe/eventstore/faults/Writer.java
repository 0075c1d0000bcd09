package dev.vouchsafe.eventstore.faults;

import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.OutcomeUnknownException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.AppendEventsTransactionRejectedException;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine.AppendTransaction;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * One thread that appends and tells the outcome of each append before it begins the next. Some appends are conditional:
 * they count on from what was read. Its clock jumps by an hour, both ways, from event to event.
 */
final class Writer {

    private static final int COUNTERS = 3;

    private final int id;
    private final MongoEventStorageEngine engine;
    private final Random random;
    private final Parent parent;
    private int number;

    Writer(int id, MongoEventStorageEngine engine, long seed, Parent parent) {
        this.id = id;
        this.engine = engine;
        this.random = new Random(seed + id);
        this.parent = parent;
    }

    void append(String round, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            appendOnce(random.nextInt(3) == 0 ? round + "-" + random.nextInt(COUNTERS) : "", 1 + random.nextInt(3));
        }
    }

    private void appendOnce(String counter, int parts) throws Exception {
        number++;
        try {
            AppendTransaction<?> transaction = prepared(counter, parts);
            parent.tell("stored", id, number, parts, commit(transaction).get());
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case AppendEventsTransactionRejectedException rejected -> parent.tell("rejected", id, number, parts, 0);
                case OutcomeUnknownException unknown -> parent.tell("unknown", id, number, parts, 0);
                case EventStoreException refused -> parent.tell("refused", id, number, parts, 0);
                default -> throw e;
            }
        }
    }

    /** Reads what the condition needs; nothing is tried to be stored as long as that fails, so it is begun again. */
    private AppendTransaction<?> prepared(String counter, int parts) throws Exception {
        while (true) {
            try {
                List<TaggedEventMessage<?>> events = new ArrayList<>();
                if (counter.isEmpty()) {
                    IntStream.range(0, parts)
                            .forEach(part -> events.add(event(new Step(id, number, part, parts, "", 0))));
                    return engine.appendEvents(AppendCondition.none(), null, events)
                            .get();
                }
                EventCriteria counted = EventCriteria.havingTags(new Tag("counter", counter));
                Read read = read(counted);
                IntStream.range(0, parts)
                        .forEach(part ->
                                events.add(event(new Step(id, number, part, parts, counter, read.events() + part))));
                return engine.appendEvents(
                                AppendCondition.withCriteria(counted).withMarker(read.marker()), null, events)
                        .get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof AppendEventsTransactionRejectedException) {
                    throw e;
                }
            } catch (Unreadable e) {
                // the server is away
            }
        }
    }

    private record Read(int events, ConsistencyMarker marker) {}

    private static final class Unreadable extends Exception {}

    private Read read(EventCriteria criteria) throws Unreadable {
        try {
            MessageStream<EventMessage> stream = engine.source(SourcingCondition.conditionFor(criteria), null);
            int events = 0;
            for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                ConsistencyMarker marker = entry.get().getResource(ConsistencyMarker.RESOURCE_KEY);
                if (marker != null) {
                    return new Read(events, marker);
                }
                events++;
            }
        } catch (RuntimeException unreachable) {
            throw new Unreadable();
        }
        throw new Unreadable();
    }

    private TaggedEventMessage<?> event(Step step) {
        Set<Tag> tags = step.counter().isEmpty()
                ? Set.of(new Tag("writer", "" + id))
                : Set.of(new Tag("writer", "" + id), new Tag("counter", step.counter()));
        Instant at = Instant.now().plus(Duration.ofHours(random.nextInt(3) - 1));
        return new GenericTaggedEventMessage<>(
                new GenericEventMessage(
                        step.append() + "/" + step.part(),
                        new MessageType("Written", "1"),
                        step.payload(),
                        Map.of(),
                        at),
                tags);
    }

    /** Answers with the position behind the append. */
    private static <R> CompletableFuture<Long> commit(AppendTransaction<R> transaction) {
        return transaction
                .commit(null)
                .thenCompose(result -> transaction.afterCommit(result, null))
                .thenApply(GlobalIndexConsistencyMarker::position);
    }
}
