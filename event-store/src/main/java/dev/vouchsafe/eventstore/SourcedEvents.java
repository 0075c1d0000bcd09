package dev.vouchsafe.eventstore;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.ConsistencyMarker;
import org.axonframework.eventsourcing.eventstore.GlobalIndexConsistencyMarker;
import org.axonframework.messaging.core.Context;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.SimpleEntry;
import org.axonframework.messaging.eventhandling.EventMessage;
import org.axonframework.messaging.eventhandling.TerminalEventMessage;
import org.jspecify.annotations.Nullable;

/** The finite stream of one sourcing: the events, then the marker up to which all of them were seen. */
final class SourcedEvents implements MessageStream<EventMessage> {

    private final SourcingRead read;
    private final Function<StoredEvent, Entry<EventMessage>> toEntry;
    private @Nullable Entry<EventMessage> upcoming;
    private @Nullable Throwable error;
    private boolean completed;

    SourcedEvents(SourcingRead read, Function<StoredEvent, Entry<EventMessage>> toEntry) {
        this.read = read;
        this.toEntry = toEntry;
    }

    @Override
    public Optional<Entry<EventMessage>> next() {
        Optional<Entry<EventMessage>> entry = peek();
        if (entry.isPresent()) {
            completed = entry.get().message() == TerminalEventMessage.INSTANCE;
            upcoming = null;
        }
        return entry;
    }

    @Override
    public Optional<Entry<EventMessage>> peek() {
        if (upcoming == null && !completed) {
            try {
                StoredEvent event = read.next();
                upcoming = event == null ? marker() : toEntry.apply(event);
            } catch (RuntimeException e) {
                error = e;
                close();
            }
        }
        return Optional.ofNullable(upcoming);
    }

    private Entry<EventMessage> marker() {
        return new SimpleEntry<>(
                TerminalEventMessage.INSTANCE,
                Context.with(ConsistencyMarker.RESOURCE_KEY, new GlobalIndexConsistencyMarker(read.seenTo())));
    }

    @Override
    public void setCallback(Runnable callback) {
        try {
            callback.run(); // there always is an entry to read, or the stream is complete
        } catch (RuntimeException e) {
            error = e;
            close();
        }
    }

    @Override
    public Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public boolean isCompleted() {
        return completed;
    }

    @Override
    public boolean hasNextAvailable() {
        return peek().isPresent();
    }

    @Override
    public void close() {
        completed = true;
        upcoming = null;
        read.close();
    }
}
