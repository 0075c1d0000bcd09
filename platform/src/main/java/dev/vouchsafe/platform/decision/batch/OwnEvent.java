package dev.vouchsafe.platform.decision.batch;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.Set;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * An event that a batch has come to and that is not in the log yet.
 *
 * @param number its place among those of the batch, from 0
 * @param size in bytes as it will be stored
 */
record OwnEvent(int number, DomainEvent event, EventMessage message, Set<Tag> tags, int size) {

    boolean isOf(EventCriteria criteria) {
        return criteria.matches(message.type().qualifiedName(), tags);
    }
}
