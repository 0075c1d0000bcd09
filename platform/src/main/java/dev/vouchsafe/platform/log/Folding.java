package dev.vouchsafe.platform.log;

import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;

/** A state while its events are added one by one. */
public final class Folding<S> {

    private final Fold<S> fold;
    private final RecordedEvents events;
    private S state;
    private long position = -1;
    private long version = -1;

    public Folding(Fold<S> fold, RecordedEvents events) {
        this.fold = fold;
        this.events = events;
        this.state = fold.initial();
    }

    /** Applies the event, unless it has been. Always true: there may be more. */
    public boolean add(Entry<? extends EventMessage> entry) {
        long at = RecordedEvents.positionOf(entry);
        if (at > position) {
            var next = fold.evolve().apply(state, events.factOf(entry.message()));
            if (fold.isChanged(state, next) && !CauseMetadata.isOfDeadline(entry.message().metadata())) {
                version = at;
            }
            state = next;
            position = at;
        }
        return true;
    }

    public Sourced<S> sourced() {
        return new Sourced<>(state, position, version);
    }
}
