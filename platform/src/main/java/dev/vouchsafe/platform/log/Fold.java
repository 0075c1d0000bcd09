package dev.vouchsafe.platform.log;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One stream's state: which events it is made of, where it starts and how each event changes it. The criteria are at
 * the same time what an append is conditional on. Equal folds have the same state, so make the functions ones that
 * capture nothing.
 *
 * @param criteria the tags (and types) of the events
 * @param initial the state before the first event
 * @param evolve pure: state and event to the next state; the same object where the event changes nothing. Never reads a
 *     clock, a database or today's program
 * @param staysSmall whether the state is about the same size however many events are in it, such as a sum
 * @param shown what of the state its resource shows: its version moves with that alone; null: with any other state
 */
public record Fold<S>(
        EventCriteria criteria,
        S initial,
        BiFunction<S, Object, S> evolve,
        boolean staysSmall,
        @Nullable Function<S, ?> shown) {

    /** Of a state that may grow with its events. */
    public Fold(EventCriteria criteria, S initial, BiFunction<S, Object, S> evolve) {
        this(criteria, initial, evolve, false, null);
    }

    /** The same, of a state that does not grow with its events. */
    public Fold<S> stayingSmall() {
        return new Fold<>(criteria, initial, evolve, true, shown);
    }

    /** The same, of which a resource shows a part. */
    public Fold<S> showing(Function<S, ?> part) {
        return new Fold<>(criteria, initial, evolve, staysSmall, part);
    }

    /**
     * Whether an event made a new version of the resource: it shows something else, and not because of the time alone.
     * What a deadline brings about may be recorded by its own command or ahead of another's event.
     *
     * @param metadata the event's
     */
    public boolean isNewVersion(S before, S after, Object event, Map<String, String> metadata) {
        boolean byTime = event instanceof DeadlineEvent || CauseMetadata.isOfDeadline(metadata);
        return before != after
                && !byTime
                && (shown == null || !Objects.equals(shown.apply(before), shown.apply(after)));
    }
}
