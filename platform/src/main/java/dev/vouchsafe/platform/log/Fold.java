package dev.vouchsafe.platform.log;

import java.util.function.BiFunction;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * One stream's state: which events it is made of, where it starts and how each event changes it.
 * The criteria are at the same time what an append is conditional on.
 *
 * @param criteria the tags (and types) of the events
 * @param initial  the state before the first event
 * @param evolve   pure: state and event to the next state; never reads a clock, a database or today's program
 */
public record Fold<S>(EventCriteria criteria, S initial, BiFunction<S, Object, S> evolve) {
}
