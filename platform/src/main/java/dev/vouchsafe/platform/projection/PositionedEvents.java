package dev.vouchsafe.platform.projection;

import dev.vouchsafe.platform.log.RecordedEvents;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** The log with each event's position among its metadata: Axon's processors drop what surrounds an event in the stream. */
record PositionedEvents(StreamableEventSource log) implements StreamableEventSource {

    private static final String POSITION = "position";

    static long positionOf(EventMessage event) {
        return Long.parseLong(event.metadata().get(POSITION));
    }

    @Override
    public MessageStream<EventMessage> open(StreamingCondition condition, ProcessingContext context) {
        return log.open(condition, context).map(entry -> {
            var position = String.valueOf(RecordedEvents.positionOf(entry));
            return entry.map(event -> event.andMetadata(Map.of(POSITION, position)));
        });
    }

    @Override
    public CompletableFuture<TrackingToken> firstToken(ProcessingContext context) {
        return log.firstToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> latestToken(ProcessingContext context) {
        return log.latestToken(context);
    }

    @Override
    public CompletableFuture<TrackingToken> tokenAt(Instant at, ProcessingContext context) {
        return log.tokenAt(at, context);
    }
}
