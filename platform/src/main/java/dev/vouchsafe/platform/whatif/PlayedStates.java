package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The states of all streams, on both sides of a play. Most of what happens is the same on both: one side takes an event
 * right after the other. Where both stood at the same state it is folded once, and both have the same object. So sides
 * that are equal are mostly one, and the memory of one.
 */
final class PlayedStates {

    /** One side, as far as it has come. */
    final class Side {

        private final int number;
        private final List<Elsewhere> inOthers = new ArrayList<>();
        private long head = -1;

        private Side(int number) {
            this.number = number;
        }

        long head() {
            return head;
        }

        /** The event is the side's last from now on. */
        void add(DomainEvent event) {
            head++;
            for (var step : stepsOf(event)) {
                step.take(this);
            }
            if (folds.isInOthers(event)) {
                inOthers.add(elsewhere(event));
            }
        }

        /** What was recorded is taken before it is decided again: the other side finds its steps made. */
        private List<Step<?>> stepsOf(DomainEvent event) {
            if (this == after && latest.event() == event) {
                return latest.steps();
            }
            var steps = steps(event);
            if (this == before) {
                latest = new Latest(event, steps);
            }
            return steps;
        }

        /** A state; null if no event of its streams was taken on either side. */
        <S> @Nullable Sourced<S> of(Fold<S> fold) {
            @SuppressWarnings("unchecked") // equal folds have states of one type
            var kept = (Kept<S>) states.get(fold);
            return kept == null ? null : kept.on(this);
        }

        /** A state of streams that have not begun. */
        <S> Sourced<S> unbegun(Fold<S> fold) {
            return new Kept<>(fold).on(this);
        }

        /** The states of one sort. */
        <T> Stream<T> all(Class<T> type) {
            return states.values().stream()
                    .map(kept -> kept.reached[number])
                    .filter(type::isInstance)
                    .map(type::cast);
        }
    }

    private record Elsewhere(DomainEvent event, QualifiedName type, Set<Tag> tags) {}

    /** A state on both sides, and how many events of its side each has come to. */
    private final class Kept<S> {

        private final Fold<S> fold;
        private final Object[] reached = new Object[2];
        private final long[] positions = {-1, -1};

        Kept(Fold<S> fold) {
            this.fold = fold;
            for (var side : List.of(before, after)) {
                reached[side.number] = side.inOthers.stream()
                        .filter(this::hears)
                        .reduce(fold.initial(), (state, each) -> fold.evolve().apply(state, each.event()), (a, b) -> b);
            }
        }

        boolean hears(Elsewhere event) {
            return fold.criteria().matches(event.type(), event.tags());
        }

        @SuppressWarnings("unchecked") // only its own states are put there
        S state(Side side) {
            return (S) reached[side.number];
        }

        void reach(Side side, S state) {
            reached[side.number] = state;
            positions[side.number] = side.head;
        }

        Sourced<S> on(Side side) {
            return new Sourced<>(state(side), positions[side.number]);
        }
    }

    /** What an event makes of one state. */
    private static final class Step<S> {

        private final Kept<S> kept;
        private final DomainEvent event;
        private @Nullable S from;
        private @Nullable S to;

        Step(Kept<S> kept, DomainEvent event) {
            this.kept = kept;
            this.event = event;
        }

        void take(Side side) {
            var state = kept.state(side);
            if (to == null || from != state) {
                from = state;
                to = kept.fold.evolve().apply(state, event);
            }
            kept.reach(side, to);
        }
    }

    /** What was recorded last. */
    private record Latest(@Nullable DomainEvent event, List<Step<?>> steps) {}

    private final EventCatalogue catalogue;
    private final EventTags tags;
    private final StreamFolds folds;
    private final Side before = new Side(0);
    private final Side after = new Side(1);
    private final Map<Tag, List<Kept<?>>> streams = new HashMap<>();
    private final Map<Fold<?>, Kept<?>> states = new HashMap<>();
    private Latest latest = new Latest(null, List.of());

    PlayedStates(EventCatalogue catalogue, EventTags tags, StreamFolds folds) {
        this.catalogue = catalogue;
        this.tags = tags;
        this.folds = folds;
    }

    /** What was recorded. */
    Side before() {
        return before;
    }

    /** What would have been. */
    Side after() {
        return after;
    }

    /** Whether there are states of the stream. */
    boolean hasBegun(Tag tag) {
        return streams.containsKey(tag);
    }

    /** One of each state, also where two of the event's streams have it. */
    private List<Step<?>> steps(DomainEvent event) {
        var concerned = new ArrayList<Kept<?>>(4);
        for (var tag : tags.of(event)) {
            for (var kept : streams.computeIfAbsent(tag, this::begun)) {
                if (!concerned.contains(kept)) {
                    concerned.add(kept);
                }
            }
        }
        if (folds.isInOthers(event)) {
            var elsewhere = elsewhere(event);
            var own = Set.copyOf(concerned);
            states.values().stream()
                    .filter(kept -> !own.contains(kept) && kept.hears(elsewhere))
                    .forEach(concerned::add);
        }
        var steps = new ArrayList<Step<?>>(concerned.size());
        for (var kept : concerned) {
            steps.add(new Step<>(kept, event));
        }
        return steps;
    }

    private List<Kept<?>> begun(Tag tag) {
        var kept = new ArrayList<Kept<?>>(2);
        for (var fold : folds.of(tag)) {
            kept.add(states.computeIfAbsent(fold, Kept::new));
        }
        return kept;
    }

    private Elsewhere elsewhere(DomainEvent event) {
        return new Elsewhere(
                event, new QualifiedName(catalogue.entryOf(event.getClass()).name()), tags.of(event));
    }
}
