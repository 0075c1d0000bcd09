package dev.vouchsafe.platform.decision.axon;

import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.EventStreams;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.FoldInProgress;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.RememberedStates;
import dev.vouchsafe.platform.log.Sourced;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;

/**
 * States sourced within the transaction that the decision is appended by, which makes them its condition. Of a state
 * that is remembered only what came since is sourced; the condition is the same.
 */
final class SourcedStates implements States {

    private static final Sourced<?> NOTHING = new Sourced<>(null, -1);

    private final EventStoreTransaction transaction;
    private final RecordedEvents events;
    private final RememberedStates remembered;
    private Sourced<?> first;
    private long last = -1;

    SourcedStates(EventStoreTransaction transaction, RecordedEvents events, RememberedStates remembered) {
        this.transaction = transaction;
        this.events = events;
        this.remembered = remembered;
    }

    @Override
    public <S> Sourced<S> of(Fold<S> fold) {
        var folding = new FoldInProgress<>(fold, events, remembered.of(fold));
        EventStreams.visit(
                transaction.source(SourcingCondition.conditionFor(folding.start(), fold.criteria())), folding::add);
        remembered.put(
                fold, folding.upTo(Math.max(0, GlobalIndexConsistencyMarker.position(transaction.appendPosition()))));
        var sourced = folding.sourced();
        first = first == null ? sourced : first;
        last = Math.max(last, sourced.position());
        return sourced;
    }

    /** The state looked at first: the resource that the command is about; an empty one if none was. */
    Sourced<?> first() {
        return first == null ? NOTHING : first;
    }

    /** The highest position in what was looked at; -1 if there was none. */
    long last() {
        return last;
    }
}
