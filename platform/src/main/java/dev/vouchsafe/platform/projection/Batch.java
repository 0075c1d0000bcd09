package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvents;
import java.util.List;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Events that follow each other in the log and are applied together.
 *
 * @param first the position of the first
 * @param last the position of the last
 */
record Batch(long first, long last, List<Entry<? extends EventMessage>> events) {

    /** @param events at least one */
    static Batch of(List<Entry<? extends EventMessage>> events) {
        return new Batch(
                RecordedEvents.positionOf(events.getFirst()), RecordedEvents.positionOf(events.getLast()), events);
    }
}
