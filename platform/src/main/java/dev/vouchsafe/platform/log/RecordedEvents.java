package dev.vouchsafe.platform.log;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.AttributedEvent;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.decision.EarlierVersion;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.axonframework.conversion.Converter;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.GenericEventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Events to Axon's event messages and back, under the names of the service's catalogue. */
public final class RecordedEvents {

    private static final String PROGRAM_VERSION = "programVersion";
    private static final int LATEST = 4_096;
    /**
     * Bytes of an event as it is stored. Larger ones, such as with a picture in them, are not kept: some thousands of
     * them fill a heap.
     */
    private static final int LARGEST_KEPT = 8_192;

    private final EventCatalogue catalogue;
    private final Converter converter;
    /** Several followers read the same events shortly after each other: each is read from its stored form once. */
    private final Map<String, DomainEvent> latest = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, DomainEvent> eldest) {
            return size() > LATEST;
        }
    };

    public RecordedEvents(EventCatalogue catalogue, Converter converter) {
        this.catalogue = catalogue;
        this.converter = converter;
    }

    /**
     * The message that records an event.
     *
     * @param recordedAt the command's time
     * @param programVersion the version it was decided under; may be null
     */
    public EventMessage messageOf(DomainEvent event, Cause cause, Instant recordedAt, @Nullable String programVersion) {
        var entry = catalogue.entryOf(event.getClass());
        var metadata = CauseMetadata.of(cause);
        if (programVersion != null) {
            metadata.put(PROGRAM_VERSION, programVersion);
        }
        return new GenericEventMessage(
                UUID.randomUUID().toString(),
                new MessageType(entry.name(), String.valueOf(entry.version())),
                event,
                metadata,
                recordedAt);
    }

    /** How many bytes the event of a message takes up when it is stored. */
    public int sizeOf(EventMessage message) {
        return requireNonNull(message.payloadAs(byte[].class, converter)).length;
    }

    /**
     * The event of a message in its newest version, with who did it where that matters; fails if this version of the
     * service doesn't know it.
     */
    public DomainEvent eventOf(EventMessage message) {
        var type = catalogue.classOf(message.type().name(), version(message));
        var event = EarlierVersion.newest(requireNonNull(message.payloadAs(type, converter)));
        return event instanceof AttributedEvent attributed
                ? attributed.attributedTo(requireNonNull(CauseMetadata.actorOf(message.metadata())))
                : event;
    }

    public RecordedEvent read(EventMessage message, long position) {
        return read(message, eventOf(message), position);
    }

    /** As {@link #read}, of an event that others are likely to read too. */
    public RecordedEvent readLatest(EventMessage message, long position) {
        DomainEvent known;
        synchronized (latest) {
            known = latest.get(message.identifier());
        }
        var event = known == null ? eventOf(message) : known;
        if (known == null && sizeOf(message) <= LARGEST_KEPT) {
            synchronized (latest) {
                latest.put(message.identifier(), event);
            }
        }
        return read(message, event, position);
    }

    private RecordedEvent read(EventMessage message, DomainEvent event, long position) {
        return new RecordedEvent(
                position,
                message.identifier(),
                message.type().name(),
                version(message),
                event,
                message.timestamp(),
                CauseMetadata.read(message.metadata()),
                message.metadata().get(PROGRAM_VERSION));
    }

    RecordedEvent read(MessageStream.Entry<? extends EventMessage> entry) {
        return read(entry.message(), positionOf(entry));
    }

    /** Where an event of a stream stands in the log. Axon's token points behind it. */
    public static long positionOf(Context entry) {
        return TrackingToken.fromContext(entry)
                        .map(TrackingToken::position)
                        .orElse(OptionalLong.empty())
                        .orElseThrow(() -> new IllegalStateException("an event without its position"))
                - 1;
    }

    private static int version(EventMessage message) {
        return Integer.parseInt(message.type().version());
    }
}
