package dev.vouchsafe.platform.testing;

import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * A log without an event, which remembers how its readers would have folded one.
 *
 * @param <T> the state that they ask for
 */
public final class EmptyLog<T> implements LogReader {

    private final List<Fold<T>> folds = new ArrayList<>();

    /** What states were asked for, in order. */
    public List<Fold<T>> folds() {
        return List.copyOf(folds);
    }

    @Override
    public long head() {
        return -1;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S> Sourced<S> stateUpTo(Fold<S> fold, long position) {
        folds.add((Fold<T>) fold);
        return new Sourced<>(fold.initial(), -1);
    }

    @Override
    public <S> Sourced<S> stateAsOf(Fold<S> fold, Instant asOf) {
        return stateUpTo(fold, -1);
    }

    @Override
    public List<RecordedEvent> history(EventCriteria criteria) {
        return List.of();
    }

    @Override
    public Stream<RecordedEvent> after(long position) {
        return Stream.empty();
    }
}
