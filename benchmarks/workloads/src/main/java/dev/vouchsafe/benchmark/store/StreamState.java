package dev.vouchsafe.benchmark.store;

import org.jspecify.annotations.Nullable;

/**
 * What a writer knows of a stream: an append on it must fail when the stream has more events by then.
 *
 * @param stream the stream's name: the tag's value or the aggregate's identifier
 * @param events how many events were seen
 * @param marker what the store itself needs to check that, null before the first event
 */
public record StreamState(
        String stream, int events, @Nullable Object marker) {

    /** A stream nobody has written to. */
    public static StreamState unwritten(String stream) {
        return new StreamState(stream, 0, null);
    }
}
