package dev.vouchsafe.benchmark.store;

import java.util.List;
import java.util.function.Consumer;

/**
 * A store of events, as its users use it; every append has returned only when its events survive a crash. Used by many
 * threads.
 */
public interface Store extends AutoCloseable {

    /** Appends one event as a commit of its own to a stream in a known state, and answers with the state after it. */
    StreamState append(StreamState known, NewEvent event) throws Overtaken;

    /** Appends events of streams nobody has written to in one call, the store's cheapest way to take many at once. */
    void appendTogether(List<NewEvent> firstOfTheirStreams);

    /** Reads a stream from its beginning, payloads turned into objects. */
    StreamState load(String stream, Consumer<Happening> reader);

    /**
     * Reads all events in the store's order from the first on, until a number were read; ends early when there are
     * fewer.
     */
    long scan(long most, Consumer<Happening> reader);

    /** Passes on what is appended from now on, on the store's or the reader's own thread, until closed. */
    Subscription follow(Consumer<Happening> reader);

    /** How many events are stored, asked of the server itself. */
    long count();

    /** Ends the use of the server; what is stored stays. */
    @Override
    void close();

    /** A reader that is subscribed. */
    interface Subscription extends AutoCloseable {

        @Override
        void close();
    }
}
