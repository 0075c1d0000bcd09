package dev.vouchsafe.platform.decision.batch;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.CauseMetadata;
import dev.vouchsafe.platform.log.EventDispatch;
import dev.vouchsafe.platform.log.EventStreams;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.RememberedStates;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.platform.log.SourcingStarts;
import dev.vouchsafe.platform.log.StreamTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * The states that a batch of decisions looks at, sourced many at a time within the transaction the batch is appended
 * by. A decision sees the events of those before it, as if they were in the log.
 */
final class BatchStates {

    /** Streams per query: enough to make a round trip worth it, few enough for a server to merge them by its index. */
    private static final int STREAMS = 256;
    /** How often a decision may come to look at something more; what it looks at after that is sourced singly. */
    private static final int ROUNDS = 8;

    private final EventStoreTransaction transaction;
    private final RecordedEvents events;
    private final TagResolver tags;
    private final RememberedStates remembered;
    private final Map<Fold<?>, EvolvingState<?>> loaded = new HashMap<>();
    private final EventDispatch<EvolvingState<?>> routes = new EventDispatch<>();
    private final List<OwnEvent> own = new ArrayList<>();
    private final Set<Fold<?>> notRemembered = new HashSet<>();

    BatchStates(
            EventStoreTransaction transaction, RecordedEvents events, TagResolver tags, RememberedStates remembered) {
        this.transaction = transaction;
        this.events = events;
        this.tags = tags;
        this.remembered = remembered;
    }

    /**
     * Stops a decision that looks at what is not loaded yet. It is made again when that is loaded. A decision asks for
     * one state after the other. So each is stopped where it asks, and the states of many are sourced together.
     */
    private static final class NotLoaded extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private static final NotLoaded YET = new NotLoaded();

        NotLoaded() {
            super(null, null, false, false);
        }
    }

    /**
     * Finds out what decisions will look at by making them, and loads it. What they come to is thrown away, so whatever
     * they do here can make the batch slow but not wrong.
     *
     * @param once looked at in any case, and by this batch alone: not remembered
     */
    void prepare(List<Consumer<States>> decisions, Collection<? extends Fold<?>> once) {
        notRemembered.addAll(once);
        var waiting = decisions;
        for (int round = 0; round < ROUNDS && !waiting.isEmpty(); round++) {
            var wanted = new LinkedHashSet<Fold<?>>(round == 0 ? once : List.of());
            waiting = waiting.stream()
                    .filter(decision -> !isMade(decision, wanted))
                    .toList();
            load(wanted);
        }
    }

    private boolean isMade(Consumer<States> decision, Set<Fold<?>> wanted) {
        try {
            decision.accept(new States() {
                @Override
                public <S> Sourced<S> of(Fold<S> fold) {
                    var state = get(fold);
                    if (state == null) {
                        wanted.add(fold);
                        throw NotLoaded.YET;
                    }
                    return state.seen(start());
                }
            });
            return true;
        } catch (NotLoaded more) {
            return false;
        } catch (RuntimeException e) {
            // It will say so again when it counts.
            return true;
        }
    }

    <S> EvolvingState<S> look(Fold<S> fold) {
        if (get(fold) == null) {
            load(List.of(fold));
        }
        return requireNonNull(get(fold));
    }

    @SuppressWarnings("unchecked")
    private <S> @Nullable EvolvingState<S> get(Fold<S> fold) {
        return (EvolvingState<S>) loaded.get(fold);
    }

    private void load(Collection<Fold<?>> folds) {
        var wanted = folds.stream().<EvolvingState<?>>map(this::stateOf).toList();
        SourcingStarts.<EvolvingState<?>>of(wanted, EvolvingState::sourced).forEach((from, states) -> {
            for (int i = 0; i < states.size(); i += STREAMS) {
                read(from, states.subList(i, Math.min(states.size(), i + STREAMS)));
            }
            states.forEach(state -> {
                loaded.put(state.fold(), state);
                routes.add(state.fold().criteria(), state);
                own.stream()
                        .filter(event -> event.isOf(state.fold().criteria()))
                        .forEach(state::take);
            });
        });
    }

    private <S> EvolvingState<S> stateOf(Fold<S> fold) {
        return new EvolvingState<>(fold, remembered.of(fold));
    }

    private void read(long from, List<EvolvingState<?>> states) {
        // Of these alone: the others were read by another query, which saw the log up to another position.
        var readers = new EventDispatch<EvolvingState<?>>();
        states.forEach(state -> readers.add(state.fold().criteria(), state));
        var criteria = EventCriteria.either(
                states.stream().map(state -> state.fold().criteria()).toList());
        var start = new GlobalIndexConsistencyMarker(from).position();
        EventStreams.visit(transaction.source(SourcingCondition.conditionFor(start, criteria)), entry -> {
            read(entry, readers);
            return true;
        });
    }

    private void read(Entry<? extends EventMessage> entry, EventDispatch<EvolvingState<?>> readers) {
        var message = entry.message();
        var position = RecordedEvents.positionOf(entry);
        var tagged = Tag.fromContext(entry).orElseGet(() -> tags.resolve(message));
        try {
            var event = events.eventOf(message);
            int size = events.sizeOf(message);
            readers.visit(
                    message.type().qualifiedName(),
                    tagged,
                    state -> state.read(event, message.metadata(), position, size));
        } catch (RuntimeException e) {
            readers.visit(message.type().qualifiedName(), tagged, state -> state.unreadable(e));
        }
    }

    /**
     * Shows later decisions the events of one: all of them, or none if one doesn't fit.
     *
     * @throws RuntimeException if one doesn't fit a state
     */
    void add(List<OwnEvent> more) {
        var undo = new ArrayList<Runnable>();
        try {
            for (OwnEvent event : more) {
                routes.visit(
                        event.message().type().qualifiedName(), event.tags(), state -> undo.add(state.take(event)));
            }
            own.addAll(more);
        } catch (RuntimeException e) {
            undo.reversed().forEach(Runnable::run);
            throw e;
        }
    }

    /** Whether a cause asks for something else than the one that had its effect under the same id. */
    boolean isOther(Cause cause) {
        if (cause.asked() == null) {
            return false;
        }
        var criteria = EventCriteria.havingTags(StreamTags.ofCause(requireNonNull(cause.id())));
        return own.stream()
                .filter(event -> event.isOf(criteria))
                .map(OwnEvent::message)
                .findFirst()
                .or(() -> firstOf(criteria))
                .map(message -> CauseMetadata.read(message.metadata()))
                .filter(cause::asksForOtherThan)
                .isPresent();
    }

    private Optional<EventMessage> firstOf(EventCriteria criteria) {
        var found = new ArrayList<EventMessage>();
        EventStreams.visit(transaction.source(SourcingCondition.conditionFor(criteria)), entry -> {
            found.add(entry.message());
            return false;
        });
        return found.stream().findFirst();
    }

    /** The number of the batch's events. */
    int size() {
        return own.size();
    }

    /** All that was looked at was read at least up to here; the batch begins here if nobody else comes first. */
    long start() {
        return Math.max(0, GlobalIndexConsistencyMarker.position(transaction.appendPosition()));
    }

    void rememberSourced() {
        worthRemembering().forEach(state -> state.rememberSourced(remembered, start()));
    }

    /**
     * Once the batch is in the log. Nothing else of what was looked at came in between, or it would have been rejected.
     */
    void rememberCommitted() {
        long end = start();
        worthRemembering().forEach(state -> state.rememberCommitted(remembered, end - size(), end));
    }

    private Stream<EvolvingState<?>> worthRemembering() {
        return loaded.values().stream().filter(state -> !notRemembered.contains(state.fold()));
    }
}
