package dev.vouchsafe.platform.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * The log as the storage engine holds it. Only what the criteria name is read.
 *
 * @param tags for an engine that does not say an event's tags when it is read
 */
record EngineLogReader(EventStorageEngine engine, RecordedEvents events, TagResolver tags, RememberedStates remembered)
        implements LogReader {

    /** Streams per query: enough to make a round trip worth it, few enough for a server to merge them by its index. */
    private static final int STREAMS = 128;

    @Override
    public long head() {
        return Math.max(-1, engine.latestToken(null).join().position().orElse(0) - 1);
    }

    @Override
    public <S> Sourced<S> stateOf(Fold<S> fold) {
        var folding = new FoldInProgress<>(fold, events, remembered.of(fold));
        EventStreams.visit(
                engine.source(SourcingCondition.conditionFor(folding.start(), fold.criteria()), null), entry -> {
                    var end = entry.getResource(ConsistencyMarker.RESOURCE_KEY);
                    if (end == null) {
                        return folding.add(entry);
                    }
                    remembered.put(fold, folding.upTo(Math.max(0, GlobalIndexConsistencyMarker.position(end))));
                    return true;
                });
        return folding.sourced();
    }

    @Override
    public <S> Sourced<S> stateUpTo(Fold<S> fold, long position) {
        return fold(fold, upTo(position));
    }

    @Override
    public <S> List<Sourced<S>> statesUpTo(List<Fold<S>> folds, long position) {
        return states(folds, fold -> foldingUpTo(fold, position), upTo(position));
    }

    @Override
    public <S> List<Sourced<S>> statesAsOf(List<Fold<S>> folds, Instant asOf) {
        return states(folds, fold -> new FoldInProgress<>(fold, events), recordedBy(asOf));
    }

    private <S> List<Sourced<S>> states(
            List<Fold<S>> folds,
            Function<Fold<S>, FoldInProgress<S>> beginning,
            Predicate<Entry<? extends EventMessage>> within) {
        var states = new ArrayList<Sourced<S>>(folds.size());
        for (int i = 0; i < folds.size(); i += STREAMS) {
            var some = folds.subList(i, Math.min(folds.size(), i + STREAMS)).stream()
                    .map(beginning)
                    .toList();
            SourcingStarts.<FoldInProgress<S>>of(some, FoldInProgress::known)
                    .forEach((start, together) -> add(together, start, within));
            some.forEach(folding -> states.add(folding.sourced()));
        }
        return states;
    }

    /** From what is remembered, unless there is more in it than there was at the position. */
    private <S> FoldInProgress<S> foldingUpTo(Fold<S> fold, long position) {
        var known = remembered.of(fold);
        return known.position() <= position
                ? new FoldInProgress<>(fold, events, known)
                : new FoldInProgress<>(fold, events);
    }

    private <S> void add(List<FoldInProgress<S>> some, long from, Predicate<Entry<? extends EventMessage>> within) {
        var routes = new EventDispatch<FoldInProgress<S>>();
        some.forEach(folding -> routes.add(folding.criteria(), folding));
        var criteria =
                EventCriteria.either(some.stream().map(FoldInProgress::criteria).toList());
        var start = new GlobalIndexConsistencyMarker(from).position();
        visit(SourcingCondition.conditionFor(start, criteria), entry -> {
            if (!within.test(entry)) {
                return false;
            }
            var tagged = Tag.fromContext(entry).orElseGet(() -> tags.resolve(entry.message()));
            routes.visit(entry.message().type().qualifiedName(), tagged, folding -> folding.add(entry));
            return true;
        });
    }

    @Override
    public <S> Sourced<S> stateAsOf(Fold<S> fold, Instant asOf) {
        return fold(fold, recordedBy(asOf));
    }

    private static Predicate<Entry<? extends EventMessage>> upTo(long position) {
        return entry -> RecordedEvents.positionOf(entry) <= position;
    }

    /** A prefix of the log, so that the state is one that the log has been in, also where recording times overlap. */
    private static Predicate<Entry<? extends EventMessage>> recordedBy(Instant asOf) {
        return entry -> !entry.message().timestamp().isAfter(asOf);
    }

    @Override
    public List<RecordedEvent> history(EventCriteria criteria) {
        var found = new ArrayList<RecordedEvent>();
        visit(SourcingCondition.conditionFor(criteria), entry -> found.add(events.read(entry)));
        return found;
    }

    @Override
    public Stream<RecordedEvent> after(long position) {
        return entriesAfter(position).map(events::read);
    }

    /** One thread reads entries from the store, and one makes events of them. */
    @Override
    public Stream<RecordedEvent> aheadAfter(long position, Predicate<String> types) {
        var wanted = entriesAfter(position)
                .filter(entry -> types.test(entry.message().type().name()));
        return ReadAhead.of(ReadAhead.of(wanted).map(events::read));
    }

    private Stream<Entry<? extends EventMessage>> entriesAfter(long position) {
        var start = new GlobalIndexConsistencyMarker(position + 1).position();
        var stream = engine.source(SourcingCondition.conditionFor(start, EventCriteria.havingAnyTag()), null);
        return EventStreams.stream(withoutMarker(stream));
    }

    private <S> Sourced<S> fold(Fold<S> fold, Predicate<Entry<? extends EventMessage>> within) {
        var folding = new FoldInProgress<>(fold, events);
        visit(SourcingCondition.conditionFor(fold.criteria()), entry -> within.test(entry) && folding.add(entry));
        return folding.sourced();
    }

    private void visit(SourcingCondition condition, Predicate<Entry<? extends EventMessage>> visitor) {
        EventStreams.visit(withoutMarker(engine.source(condition, null)), visitor);
    }

    /** Sourcing ends with an entry that is not an event: where the log stood. */
    private static MessageStream<EventMessage> withoutMarker(MessageStream<EventMessage> stream) {
        return stream.filter(entry -> entry.getResource(ConsistencyMarker.RESOURCE_KEY) == null);
    }
}
