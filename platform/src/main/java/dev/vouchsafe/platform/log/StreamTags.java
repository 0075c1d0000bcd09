package dev.vouchsafe.platform.log;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.DomainEvent;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.MultiTagResolver;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.Tag;

/** The tags of a recorded event: the streams it belongs to, and its cause. */
public final class StreamTags {

    private StreamTags() {}

    /** The stream of all events that a cause brought about. */
    public static Tag ofCause(String id) {
        return Tag.of(CauseMetadata.ID, id);
    }

    static TagResolver resolver(EventTags streams) {
        return new MultiTagResolver(
                event -> streams.of(requireNonNull((DomainEvent) event.payload())), StreamTags::causeOf);
    }

    private static Set<Tag> causeOf(EventMessage event) {
        var id = event.metadata().get(CauseMetadata.ID);
        return id == null ? Set.of() : Set.of(ofCause(id));
    }
}
