package dev.vouchsafe.benchmark.axon5;

import dev.vouchsafe.benchmark.store.Store;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Reads an open stream on a thread of its own, whenever the engine says that there may be more. */
final class Axon5Subscription implements Store.Subscription {

    private final MessageStream<EventMessage> stream;
    private final Consumer<EventMessage> reader;
    private final Semaphore more = new Semaphore(0);
    private final Thread thread;
    private volatile boolean closed;

    Axon5Subscription(MessageStream<EventMessage> stream, Consumer<EventMessage> reader) {
        this.stream = stream;
        this.reader = reader;
        this.thread = Thread.ofPlatform().name("reader").daemon().start(this::read);
        stream.setCallback(more::release);
    }

    private void read() {
        while (!closed) {
            more.acquireUninterruptibly();
            more.drainPermits();
            for (var next = stream.next(); next.isPresent() && !closed; next = stream.next()) {
                reader.accept(next.get().message());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        more.release();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stream.close();
    }
}
