package dev.vouchsafe.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.StreamableEventSource;
import org.axonframework.messaging.eventstreaming.StreamingCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log as one follower reads it. A stream that was let go while it was being opened, or read, is closed when that
 * ends.
 */
final class FollowerStream {

    private static final Logger log = LoggerFactory.getLogger(FollowerStream.class);
    private static final int BATCH = 500;

    private final StreamableEventSource source;
    private long wanted;
    private @Nullable MessageStream<EventMessage> current;

    FollowerStream(StreamableEventSource source) {
        this.source = source;
    }

    /** The stream of this number is going to be opened. */
    synchronized void want(long number) {
        wanted = number;
    }

    /** Opens one behind a position. Blocks. */
    void open(long number, long after, Runnable whenAvailable) {
        var opened = source.open(
                StreamingCondition.conditionFor(FollowerTokens.token(after), EventCriteria.havingAnyTag()), null);
        opened.setCallback(whenAvailable);
        if (!take(number, opened)) {
            close(opened);
        }
    }

    private synchronized boolean take(long number, MessageStream<EventMessage> opened) {
        if (number != wanted) {
            return false;
        }
        current = opened;
        return true;
    }

    synchronized @Nullable MessageStream<EventMessage> current() {
        return current;
    }

    /**
     * The next events of a stream; empty if it has none at present. May block.
     *
     * @throws IllegalStateException if the stream has ended
     */
    static Optional<Batch> read(@Nullable MessageStream<EventMessage> stream) {
        if (stream == null) {
            throw new IllegalStateException("the stream was given up");
        }
        List<Entry<? extends EventMessage>> events = new ArrayList<>();
        for (var next = stream.next();
                next.isPresent();
                next = events.size() < BATCH ? stream.next() : Optional.empty()) {
            events.add(next.get());
        }
        if (events.isEmpty() && (stream.isCompleted() || stream.error().isPresent())) {
            throw new IllegalStateException(
                    "the stream has ended", stream.error().orElse(null));
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(Batch.of(events));
    }

    /** Gives the stream up. What is answered closes it, for which it may have to wait. */
    synchronized Runnable detach() {
        var old = current;
        current = null;
        wanted = 0;
        return () -> close(old);
    }

    private static void close(@Nullable MessageStream<EventMessage> stream) {
        if (stream != null) {
            try {
                stream.close();
            } catch (RuntimeException e) {
                log.debug("a stream that isn't needed any more could not be closed", e);
            }
        }
    }
}
