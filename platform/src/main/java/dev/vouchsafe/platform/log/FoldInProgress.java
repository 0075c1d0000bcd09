package dev.vouchsafe.platform.log;

import dev.vouchsafe.platform.log.RememberedStates.Known;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.Position;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** A state while its events are added one by one. */
public final class FoldInProgress<S> {

    private final Fold<S> fold;
    private final RecordedEvents events;
    private Known<S> known;

    /** From the start of the log. */
    public FoldInProgress(Fold<S> fold, RecordedEvents events) {
        this(fold, events, Known.nothing(fold));
    }

    /** From what is known already. */
    public FoldInProgress(Fold<S> fold, RecordedEvents events, Known<S> known) {
        this.fold = fold;
        this.events = events;
        this.known = known;
    }

    EventCriteria criteria() {
        return fold.criteria();
    }

    Known<S> known() {
        return known;
    }

    /** Where sourcing has to begin. */
    public Position start() {
        return new GlobalIndexConsistencyMarker(known.upTo()).position();
    }

    /** Applies the event, unless it has been. Always true: there may be more. */
    public boolean add(Entry<? extends EventMessage> entry) {
        long at = RecordedEvents.positionOf(entry);
        if (at > known.position()) {
            var message = entry.message();
            known = known.with(fold, events.eventOf(message), message.metadata(), at, events.sizeOf(message));
        }
        return true;
    }

    public Sourced<S> sourced() {
        return new Sourced<>(known.state(), known.position(), known.version());
    }

    /** What is to be remembered once every event before the position was added. */
    public Known<S> upTo(long end) {
        return known.upTo(end);
    }
}
