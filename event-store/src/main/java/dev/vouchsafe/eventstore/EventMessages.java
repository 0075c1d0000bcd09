package dev.vouchsafe.eventstore;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.TaggedEventMessage;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;

/**
 * Between event messages and stored events. A payload is stored as the bytes its converter makes, and read back as
 * bytes.
 */
final class EventMessages {

    private static final int TYPES = 256;

    private final EventConverter converter;
    /** Those read before: few types come again and again. What threads don't see of each other they make anew. */
    private final MessageType[] types = new MessageType[TYPES];

    EventMessages(EventConverter converter) {
        this.converter = converter;
    }

    EventConverter converter() {
        return converter;
    }

    /** The events in order, with positions counted from 0 until the commit has its place. */
    List<StoredEvent> toStored(List<TaggedEventMessage<?>> events) {
        return IntStream.range(0, events.size())
                .mapToObj(i -> toStored(events.get(i), i))
                .toList();
    }

    private StoredEvent toStored(TaggedEventMessage<?> tagged, long position) {
        EventMessage event = tagged.event();
        return new StoredEvent(
                position,
                event.identifier(),
                event.type().name(),
                event.type().version(),
                event.timestamp(),
                Set.copyOf(tagged.tags()),
                new LinkedHashMap<>(event.metadata()),
                event.payloadAs(byte[].class, converter));
    }

    /** An entry whose tracking token is the position behind the event, where reading goes on. */
    Entry<EventMessage> toEntry(StoredEvent event) {
        EventMessage message = new GenericEventMessage(
                event.id(), type(event.type(), event.version()), event.payload(), event.metadata(), event.timestamp());
        return new SimpleEntry<>(
                message, new EventContext(new GlobalSequenceTrackingToken(event.position() + 1), event.tags()));
    }

    private MessageType type(String name, String version) {
        int place = (31 * name.hashCode() + version.hashCode()) & TYPES - 1;
        MessageType known = types[place];
        if (known == null || !known.name().equals(name) || !known.version().equals(version)) {
            known = new MessageType(name, version);
            types[place] = known;
        }
        return known;
    }
}
