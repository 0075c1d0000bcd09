package dev.vouchsafe.benchmark.axon4;

import dev.vouchsafe.benchmark.store.Happening;
import dev.vouchsafe.benchmark.store.Store;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads the stream that a tracking processor would read, on a thread of its own. */
final class Axon4Subscription implements Store.Subscription {

    private final BlockingStream<TrackedEventMessage<?>> stream;
    private final Consumer<Happening> reader;
    private final Thread thread;
    private volatile boolean closed;

    Axon4Subscription(EventStore store, TrackingToken from, Consumer<Happening> reader) {
        this.stream = store.openStream(from);
        this.reader = reader;
        this.thread = Thread.ofPlatform().name("reader").daemon().start(this::read);
    }

    private void read() {
        try {
            while (!closed) {
                if (stream.hasNextAvailable(50, TimeUnit.MILLISECONDS)) {
                    reader.accept((Happening) stream.nextAvailable().getPayload());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stream.close();
    }
}
