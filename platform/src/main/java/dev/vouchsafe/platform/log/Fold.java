package dev.vouchsafe.platform.log;

import java.util.function.BiFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One stream's state: which events it is made of, where it starts and how each event changes it.
 * The criteria are at the same time what an append is conditional on. Equal folds have the same state, so make the function one
 * that captures nothing.
 *
 * @param criteria   the tags (and types) of the events
 * @param initial    the state before the first event
 * @param evolve     pure: state and event to the next state; never reads a clock, a database or today's program
 * @param staysSmall whether the state is about the same size however many events are in it, such as a sum
 */
public record Fold<S>(EventCriteria criteria, S initial, BiFunction<S, Object, S> evolve, boolean staysSmall) {

    /** Of a state that may grow with its events. */
    public Fold(EventCriteria criteria, S initial, BiFunction<S, Object, S> evolve) {
        this(criteria, initial, evolve, false);
    }

    /** The same, of a state that does not grow with its events. */
    public Fold<S> stayingSmall() {
        return new Fold<>(criteria, initial, evolve, true);
    }
}
