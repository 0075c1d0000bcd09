package dev.vouchsafe.eventstore;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the log.
 *
 * @param position its place in the log, from 0, without gaps
 * @param id the identifier of the event message
 * @param type the qualified name of the event
 * @param version the version of that type
 * @param timestamp when the event message was made, to the nanosecond
 * @param tags what the event can be sourced by
 * @param metadata the metadata of the event message
 * @param payload the payload as its converter wrote it, or null; not to be changed by who reads it
 */
public record StoredEvent(
        long position,
        String id,
        String type,
        String version,
        Instant timestamp,
        Set<Tag> tags,
        Map<String, String> metadata,
        byte @Nullable [] payload) {

    /** The payload as text, for payloads such as JSON; null when there is none. */
    public @Nullable String payloadAsText() {
        return payload == null ? null : new String(payload, StandardCharsets.UTF_8);
    }

    boolean matches(EventCriteria criteria) {
        return criteria.matches(new QualifiedName(type), tags);
    }

    StoredEvent at(long newPosition) {
        return new StoredEvent(newPosition, id, type, version, timestamp, tags, metadata, payload);
    }

    int weight() {
        return payload == null ? 0 : payload.length;
    }
}
