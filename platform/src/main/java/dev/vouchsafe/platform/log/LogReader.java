package dev.vouchsafe.platform.log;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads a service's log outside decisions: the state of a resource, now or as it stood, and its history. Blocks. */
public interface LogReader {

    /** The position of the last event; -1 if the log is empty. */
    long head();

    /** The state at the head of the log. Of a state that is remembered only what came since is read. */
    default <S> Sourced<S> stateOf(Fold<S> fold) {
        return stateUpTo(fold, Long.MAX_VALUE);
    }

    /** The state as it stood right after the event at the position. */
    <S> Sourced<S> stateUpTo(Fold<S> fold, long position);

    /**
     * The states as they stood right after the event at the position, in the order of the folds; many at once cost few
     * queries.
     */
    default <S> List<Sourced<S>> statesUpTo(List<Fold<S>> folds, long position) {
        return folds.stream().map(fold -> stateUpTo(fold, position)).toList();
    }

    /** The state as it stood at the instant: of all events recorded at or before it. */
    <S> Sourced<S> stateAsOf(Fold<S> fold, Instant asOf);

    /** The states as they stood at the instant, in the order of the folds; many at once cost few queries. */
    default <S> List<Sourced<S>> statesAsOf(List<Fold<S>> folds, Instant asOf) {
        return folds.stream().map(fold -> stateAsOf(fold, asOf)).toList();
    }

    /** The matching events in log order. */
    List<RecordedEvent> history(EventCriteria criteria);

    /** All events after the position, in log order; to be closed. */
    Stream<RecordedEvent> after(long position);

    /** As {@link #after}, read by threads of their own while what came before is worked on: for a whole long log. */
    default Stream<RecordedEvent> aheadAfter(long position) {
        return aheadAfter(position, type -> true);
    }

    /**
     * The same of some events.
     *
     * @param types which events, by their stored names: the others aren't made of what is stored
     */
    default Stream<RecordedEvent> aheadAfter(long position, Predicate<String> types) {
        return after(position).filter(event -> types.test(event.type()));
    }
}
