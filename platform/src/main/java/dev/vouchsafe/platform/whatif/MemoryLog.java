package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * A log in memory, of one side of a play: of each stream it knows the states that are made of it and not its events. To
 * decisions it is {@link States}, to what reads beside them a {@link LogReader} that knows the head of the log alone.
 */
public final class MemoryLog implements LogReader, States {

    private final PlayedStates states;
    private final PlayedStates.Side side;

    MemoryLog(PlayedStates states, PlayedStates.Side side) {
        this.states = states;
        this.side = side;
    }

    /** The event is the last of the log from now on. Nothing is stored anywhere. */
    void add(DomainEvent event) {
        side.add(event);
    }

    @Override
    public <S> Sourced<S> of(Fold<S> fold) {
        var known = side.of(fold);
        if (known != null) {
            return known;
        }
        fold.criteria().flatten().stream()
                .flatMap(part -> part.tags().stream())
                .filter(states::hasBegun)
                .findAny()
                .ifPresent(tag -> {
                    throw new IllegalStateException("no state is kept of the stream " + tag);
                });
        // Nothing has its tags yet.
        return side.unbegun(fold);
    }

    /** The states of one sort, of all streams that have begun. */
    public <T> Stream<T> all(Class<T> type) {
        return side.all(type);
    }

    @Override
    public long head() {
        return side.head();
    }

    @Override
    public <S> Sourced<S> stateUpTo(Fold<S> fold, long position) {
        if (position < side.head()) {
            throw new UnsupportedOperationException("a log in memory has no past");
        }
        return of(fold);
    }

    @Override
    public <S> Sourced<S> stateAsOf(Fold<S> fold, Instant asOf) {
        throw new UnsupportedOperationException("a log in memory has no past");
    }

    @Override
    public List<RecordedEvent> history(EventCriteria criteria) {
        throw new UnsupportedOperationException("a log in memory has no past");
    }

    @Override
    public Stream<RecordedEvent> after(long position) {
        throw new UnsupportedOperationException("a log in memory has no past");
    }
}
