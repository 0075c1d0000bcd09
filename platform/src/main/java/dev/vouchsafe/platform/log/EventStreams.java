package dev.vouchsafe.platform.log;

import java.util.Optional;
import java.util.Spliterators;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageStream.Entry;
import org.axonframework.messaging.eventhandling.EventMessage;

/**
 * Reads one of Axon's finite streams on the calling thread. A stream that fails throws, with the failure as the cause.
 */
public final class EventStreams {

    private static final long LOST_CALLBACK_MS = 100;

    private EventStreams() {}

    /** Shows each entry to the visitor until it answers false or the stream ends, and closes the stream. */
    public static void visit(
            MessageStream<? extends EventMessage> stream, Predicate<Entry<? extends EventMessage>> visitor) {
        try {
            var cursor = new Cursor(stream);
            var next = cursor.next();
            while (next.isPresent() && visitor.test(next.get())) {
                next = cursor.next();
            }
        } finally {
            stream.close();
        }
    }

    /** The entries, read as they are asked for; closing it closes the stream. */
    static Stream<Entry<? extends EventMessage>> stream(MessageStream<? extends EventMessage> stream) {
        return StreamSupport.stream(new Cursor(stream), false).onClose(stream::close);
    }

    private static final class Cursor extends Spliterators.AbstractSpliterator<Entry<? extends EventMessage>> {

        private final MessageStream<? extends EventMessage> stream;
        private final Semaphore arrived = new Semaphore(0);

        Cursor(MessageStream<? extends EventMessage> stream) {
            super(Long.MAX_VALUE, ORDERED | NONNULL);
            this.stream = stream;
            stream.setCallback(arrived::release);
        }

        /** The next entry; empty at the end. */
        Optional<? extends Entry<? extends EventMessage>> next() {
            while (true) {
                var next = stream.next();
                if (next.isPresent()) {
                    return next;
                }
                if (stream.isCompleted()) {
                    stream.error().ifPresent(Cursor::fail);
                    return next;
                }
                awaitMore();
            }
        }

        private void awaitMore() {
            try {
                arrived.tryAcquire(LOST_CALLBACK_MS, TimeUnit.MILLISECONDS);
                arrived.drainPermits();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading the log", e);
            }
        }

        private static void fail(Throwable failure) {
            throw new IllegalStateException("the log cannot be read: " + failure.getMessage(), failure);
        }

        @Override
        public boolean tryAdvance(Consumer<? super Entry<? extends EventMessage>> action) {
            var next = next();
            next.ifPresent(action);
            return next.isPresent();
        }
    }
}
