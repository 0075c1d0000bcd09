package dev.vouchsafe.platform.decision.batch;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.StreamTags;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The events that a cause has led to, in their order: none before its effect, and for ever the same after. */
record CausedEvents(List<DomainEvent> events) {

    private static final CausedEvents NONE = new CausedEvents(List.of());

    CausedEvents {
        events = List.copyOf(events);
    }

    /** @param cause the cause's id */
    static Fold<CausedEvents> of(String cause) {
        return new Fold<>(EventCriteria.havingTags(StreamTags.ofCause(cause)), NONE, CausedEvents::with);
    }

    private CausedEvents with(Object event) {
        var more = new ArrayList<>(events);
        more.add((DomainEvent) event);
        return new CausedEvents(more);
    }
}
