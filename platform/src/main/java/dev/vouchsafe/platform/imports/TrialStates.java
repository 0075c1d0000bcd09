package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.Sourced;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * States of the log with events on top of them that are in no log. Those that were looked at lately are kept; the
 * others are sourced again, many at a time. Of the events all are kept, by their streams.
 */
final class TrialStates implements States {

    private static final int MOST = 4_000;
    private static final int ROUNDS = 8;

    private final LogReader log;
    private final EventCatalogue catalogue;
    private final EventTags tags;
    private final Map<Tag, List<Own>> own = new HashMap<>();
    private final Map<Fold<?>, Known<?>> known = new LinkedHashMap<>(16, 0.75f, true);
    private int count;

    TrialStates(LogReader log, EventCatalogue catalogue, EventTags tags) {
        this.log = log;
        this.catalogue = catalogue;
        this.tags = tags;
    }

    /** A decision that looks at states. */
    @FunctionalInterface
    interface Looking {
        Object at(States states);
    }

    /** An event of the trial, with its place among them. */
    private record Own(int number, DomainEvent event, QualifiedName type, Set<Tag> tags) {}

    /** A state, and how many events of the trial it has seen. */
    private static final class Known<S> {

        private final Fold<S> fold;
        private final Sourced<S> sourced;
        private S state;
        private int seen;

        Known(Fold<S> fold, Sourced<S> sourced) {
            this.fold = fold;
            this.sourced = sourced;
            this.state = sourced.state();
        }
    }

    /** Stops a decision that looks at what is not there yet, so that the states of many are sourced together. */
    private static final class NotThere extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final NotThere YET = new NotThere();

        NotThere() {
            super(null, null, false, false);
        }
    }

    /** Sources what decisions look at. What they come to here is thrown away. */
    void prepare(List<Looking> decisions) {
        trim();
        var waiting = decisions;
        for (int round = 0; round < ROUNDS && !waiting.isEmpty(); round++) {
            var wanted = new LinkedHashSet<Fold<?>>();
            waiting = waiting.stream()
                    .filter(decision -> !isMade(decision, wanted))
                    .toList();
            load(List.copyOf(wanted));
        }
    }

    private boolean isMade(Looking decision, Set<Fold<?>> wanted) {
        try {
            decision.at(new States() {
                @Override
                public <S> Sourced<S> of(Fold<S> fold) {
                    var there = there(fold);
                    if (there == null) {
                        wanted.add(fold);
                        throw NotThere.YET;
                    }
                    return seen(there);
                }
            });
            return true;
        } catch (NotThere more) {
            return false;
        } catch (RuntimeException e) {
            // It says so again when it counts.
            return true;
        }
    }

    private void load(List<Fold<?>> folds) {
        if (folds.isEmpty()) {
            return;
        }
        var erased = folds.stream().map(TrialStates::erased).toList();
        var states = log.statesUpTo(erased, Long.MAX_VALUE);
        for (int i = 0; i < erased.size(); i++) {
            known.put(erased.get(i), new Known<>(erased.get(i), states.get(i)));
        }
    }

    @SuppressWarnings("unchecked") // a state is only given back for the fold that made it
    private static Fold<Object> erased(Fold<?> fold) {
        return (Fold<Object>) fold;
    }

    @Override
    public <S> Sourced<S> of(Fold<S> fold) {
        var there = there(fold);
        if (there == null) {
            there = new Known<>(fold, log.stateOf(fold));
            known.put(fold, there);
        }
        return seen(there);
    }

    @SuppressWarnings("unchecked") // as above
    private <S> @Nullable Known<S> there(Fold<S> fold) {
        return (Known<S>) known.get(fold);
    }

    private <S> Sourced<S> seen(Known<S> there) {
        if (there.seen < count) {
            missed(there.fold.criteria(), there.seen)
                    .forEach(event -> there.state = there.fold.evolve().apply(there.state, event.event()));
            there.seen = count;
        }
        return there.sourced.with(there.state);
    }

    private List<Own> missed(EventCriteria criteria, int seen) {
        var found = new LinkedHashMap<Integer, Own>();
        criteria.flatten().stream()
                .flatMap(part -> part.tags().stream())
                .distinct()
                .forEach(tag -> {
                    var events = own.getOrDefault(tag, List.of());
                    for (int i = events.size() - 1; i >= 0 && events.get(i).number() >= seen; i--) {
                        var event = events.get(i);
                        if (criteria.matches(event.type(), event.tags())) {
                            found.put(event.number(), event);
                        }
                    }
                });
        return found.values().stream()
                .sorted(Comparator.comparingInt(Own::number))
                .toList();
    }

    /** What a decision came to, which those behind it see. */
    void add(List<DomainEvent> events) {
        for (var event : events) {
            var all = tags.of(event);
            var type = new QualifiedName(catalogue.entryOf(event.getClass()).name());
            var next = new Own(count, event, type, all);
            all.forEach(
                    tag -> own.computeIfAbsent(tag, none -> new ArrayList<>(1)).add(next));
            count++;
        }
    }

    private void trim() {
        var oldest = known.entrySet().iterator();
        for (int more = known.size() - MOST; more > 0; more--) {
            oldest.next();
            oldest.remove();
        }
    }
}
