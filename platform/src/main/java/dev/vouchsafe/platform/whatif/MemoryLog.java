package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.Sourced;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * A log in memory: of each stream it keeps the states that are made of it and not its events. To decisions it is
 * {@link States}, to what reads beside them a {@link LogReader} that knows the head of the log alone.
 */
public final class MemoryLog implements LogReader, States {

    /** A state, as far as it has come. */
    private static final class Kept<S> {

        private final Fold<S> fold;
        private S state;
        private long position = -1;

        Kept(Fold<S> fold) {
            this.fold = fold;
            this.state = fold.initial();
        }

        /** Once, also where two of the event's streams have the fold. */
        void add(DomainEvent event, long at) {
            if (at == position) {
                return;
            }
            state = fold.evolve().apply(state, event);
            position = at;
        }

        Sourced<S> sourced() {
            return new Sourced<>(state, position);
        }
    }

    private record Elsewhere(DomainEvent event, QualifiedName type, Set<Tag> tags, long position) {}

    private final EventCatalogue catalogue;
    private final EventTags tags;
    private final StreamFolds folds;
    private final Map<Tag, List<Kept<?>>> streams = new HashMap<>();
    private final Map<Fold<?>, Kept<?>> states = new HashMap<>();
    /** Few: each new state has to look at them. */
    private final List<Elsewhere> inOthers = new ArrayList<>();

    private long head = -1;

    MemoryLog(EventCatalogue catalogue, EventTags tags, StreamFolds folds) {
        this.catalogue = catalogue;
        this.tags = tags;
        this.folds = folds;
    }

    /** The event is the last of the log from now on. Nothing is stored anywhere. */
    void add(DomainEvent event) {
        head++;
        var own = tags.of(event);
        for (var tag : own) {
            for (var kept : streams.computeIfAbsent(tag, this::begun)) {
                kept.add(event, head);
            }
        }
        if (folds.isInOthers(event)) {
            var elsewhere = new Elsewhere(
                    event, new QualifiedName(catalogue.entryOf(event.getClass()).name()), own, head);
            inOthers.add(elsewhere);
            streams.forEach((tag, some) -> {
                if (!own.contains(tag)) {
                    some.forEach(kept -> addIfIn(kept, elsewhere));
                }
            });
        }
    }

    private List<Kept<?>> begun(Tag tag) {
        var kept = new ArrayList<Kept<?>>(2);
        for (var fold : folds.of(tag)) {
            kept.add(states.computeIfAbsent(fold, this::begun));
        }
        return kept;
    }

    private <S> Kept<S> begun(Fold<S> fold) {
        var kept = new Kept<>(fold);
        inOthers.stream().filter(each -> each.position() < head).forEach(each -> addIfIn(kept, each));
        return kept;
    }

    private static void addIfIn(Kept<?> kept, Elsewhere event) {
        if (kept.fold.criteria().matches(event.type(), event.tags())) {
            kept.add(event.event(), event.position());
        }
    }

    @Override
    @SuppressWarnings("unchecked") // equal folds have states of one type
    public <S> Sourced<S> of(Fold<S> fold) {
        var kept = (Kept<S>) states.get(fold);
        if (kept != null) {
            return kept.sourced();
        }
        fold.criteria().flatten().stream()
                .flatMap(part -> part.tags().stream())
                .filter(streams::containsKey)
                .findAny()
                .ifPresent(tag -> {
                    throw new IllegalStateException("no state is kept of the stream " + tag);
                });
        // Nothing has its tags yet.
        return begunNow(fold);
    }

    private <S> Sourced<S> begunNow(Fold<S> fold) {
        var kept = new Kept<>(fold);
        inOthers.forEach(each -> addIfIn(kept, each));
        return kept.sourced();
    }

    /** The states of one sort, of all streams that have begun. */
    public <T> Stream<T> all(Class<T> type) {
        return states.values().stream()
                .map(kept -> kept.state)
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Override
    public long head() {
        return head;
    }

    @Override
    public <S> Sourced<S> stateUpTo(Fold<S> fold, long position) {
        if (position < head) {
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
