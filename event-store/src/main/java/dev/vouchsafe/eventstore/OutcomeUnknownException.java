package dev.vouchsafe.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * Nobody can say whether the events of an append are stored: the server got them, or may have, and did not answer, nor
 * could it be asked. They may even appear later. An append that ends with any other {@link EventStoreException} is not
 * stored for sure.
 */
public final class OutcomeUnknownException extends EventStoreException {

    /** @param cause what the last try ended with */
    OutcomeUnknownException(String message, Throwable cause) {
        super(message, cause);
    }
}
