package dev.vouchsafe.platform.log;

/**
 * A state and where it stands.
 *
 * @param state    what the events come to
 * @param position the log position of the last event in it; -1 if there was none. The resource's ETag
 */
public record Sourced<S>(S state, long position) {

    /** Whether no event was found. */
    public boolean isEmpty() {
        return position < 0;
    }
}
