package dev.vouchsafe.platform.projection;

import java.util.Optional;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.eventhandling.EventMessage;

/** A stream that has nothing, never ends, and never calls. */
final class SilentStream implements MessageStream<EventMessage> {

    @Override
    public Optional<Entry<EventMessage>> next() {
        return Optional.empty();
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        return Optional.empty();
    }

    @Override
    public void setCallback(Runnable callback) {
        // it is never called
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.empty();
    }

    @Override
    public boolean isCompleted() {
        return false;
    }

    @Override
    public boolean hasNextAvailable() {
        return false;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
