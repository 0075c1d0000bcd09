package dev.vouchsafe.platform.log;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;

import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One stream's state: which events it is made of, where it starts and how each event changes it.
 * The criteria are at the same time what an append is conditional on.
 *
 * @param criteria the tags (and types) of the events
 * @param initial  the state before the first event
 * @param evolve   pure: state and event to the next state; the same object where the event changes nothing. Never reads a clock, a database or today's program
 * @param shown    what of the state its resource shows: its version moves with that alone; null: with any other state
 */
public record Fold<S>(EventCriteria criteria, S initial, BiFunction<S, Object, S> evolve, Function<S, ?> shown) {

    public Fold(EventCriteria criteria, S initial, BiFunction<S, Object, S> evolve) {
        this(criteria, initial, evolve, null);
    }

    /** The same, of which a resource shows a part. */
    public Fold<S> showing(Function<S, ?> part) {
        return new Fold<>(criteria, initial, evolve, part);
    }

    /** Whether the resource is another one after the event. */
    boolean isChanged(S before, S after) {
        return before != after && (shown == null || !Objects.equals(shown.apply(before), shown.apply(after)));
    }
}
