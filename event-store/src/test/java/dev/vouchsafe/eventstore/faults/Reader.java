package dev.vouchsafe.eventstore.faults;

import com.mongodb.MongoException;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.processing.streaming.token.GlobalSequenceTrackingToken;
import org.axonframework.messaging.eventhandling.processing.streaming.token.TrackingToken;
import org.axonframework.messaging.eventstreaming.StreamingCondition;

/** Follows the log as an event processor does, and remembers all it saw as one number per position. */
final class Reader {

    private final MongoEventStorageEngine engine;
    private final Parent parent;
    private final List<Long> digests = new ArrayList<>(List.of(0L));

    Reader(MongoEventStorageEngine engine, Parent parent) {
        this.engine = engine;
        this.parent = parent;
    }

    static long digest(long before, String id, String payload) {
        return (before * 31 + id.hashCode()) * 31 + payload.hashCode();
    }

    /** What was seen up to a position; waits until it is seen. */
    synchronized long upTo(int position) throws InterruptedException {
        while (digests.size() <= position) {
            wait();
        }
        return digests.get(position);
    }

    void follow() {
        try {
            while (true) {
                followUntilBroken();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            parent.tell("failed", "the reader ended:", e);
        }
    }

    /**
     * A stream ends when the server cannot be read; the next one begins behind what was seen, as after a lost claim.
     */
    private void followUntilBroken() throws InterruptedException {
        Semaphore news = new Semaphore(0);
        MessageStream<EventMessage> stream = engine.stream(
                StreamingCondition.startingFrom(new GlobalSequenceTrackingToken(digests.size() - 1)), null);
        try {
            stream.setCallback(news::release);
            while (!stream.isCompleted()) {
                for (var entry = stream.next(); entry.isPresent(); entry = stream.next()) {
                    see(entry.get());
                }
                news.tryAcquire(100, TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
            Throwable end = stream.error().orElseThrow();
            if (!(end instanceof MongoException)) {
                throw new IllegalStateException(end);
            }
        } finally {
            stream.close();
        }
    }

    private synchronized void see(Entry<EventMessage> entry) {
        long position =
                TrackingToken.fromContext(entry).orElseThrow().position().orElseThrow();
        if (position != digests.size()) {
            throw new IllegalStateException("position " + position + " was seen after " + (digests.size() - 1));
        }
        EventMessage event = entry.message();
        digests.add(digest(
                digests.getLast(), event.identifier(), new String((byte[]) event.payload(), StandardCharsets.UTF_8)));
        notifyAll();
    }
}
