package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.RecordedEvent;

/**
 * What stands behind a recorded event of one class when it is played again. A service has one bean for each class of
 * its catalogue, beside the use case that records it.
 */
public sealed interface InputKind<E extends DomainEvent> {

    Class<E> event();

    /** A message or call was decided. {@code command} makes its command again. */
    record Decided<E extends DomainEvent>(Class<E> event, Again<E> command) implements InputKind<E> {}

    /** It was recorded as it was told. No rule was asked, and none is. */
    record Told<E extends DomainEvent>(Class<E> event) implements InputKind<E> {}

    /** It came with another event of the same decision, or with time. Whatever it follows of brings it about again. */
    record Follows<E extends DomainEvent>(Class<E> event) implements InputKind<E> {}

    /** It says nothing of what is decided, such as what became of a dead letter. It is left out. */
    record Apart<E extends DomainEvent>(Class<E> event) implements InputKind<E> {}

    /** Makes the command again that an event was recorded by. */
    @FunctionalInterface
    interface Again<E> {

        /** @param states as they were recorded, right before the event: for what it doesn't say itself */
        Object of(E event, RecordedEvent recorded, States states);
    }

    static <E extends DomainEvent> InputKind<E> decided(Class<E> event, Again<E> command) {
        return new Decided<>(event, command);
    }

    static <E extends DomainEvent> InputKind<E> told(Class<E> event) {
        return new Told<>(event);
    }

    static <E extends DomainEvent> InputKind<E> apart(Class<E> event) {
        return new Apart<>(event);
    }

    static <E extends DomainEvent> InputKind<E> follows(Class<E> event) {
        return new Follows<>(event);
    }
}
