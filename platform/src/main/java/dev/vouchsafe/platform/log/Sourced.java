package dev.vouchsafe.platform.log;

import org.jspecify.annotations.Nullable;

/**
 * A state and where it stands.
 *
 * @param state what the events come to
 * @param position the log position of the last event that was looked at for it; -1 if there was none
 * @param version the log position of the last event that changed it, a deadline's left out; -1 if none did. What a
 *     resource's ETag tells of it: an event that changes nothing makes no new version, and neither does the record of
 *     what a read had to show already
 */
public record Sourced<S extends @Nullable Object>(S state, long position, long version) {

    /** A state that each of its events has changed. */
    public Sourced(S state, long position) {
        this(state, position, position);
    }

    /** Whether no event was found. */
    public boolean isEmpty() {
        return position < 0;
    }

    /** Another view of the same. */
    public <T> Sourced<T> with(T view) {
        return new Sourced<>(view, position, version);
    }
}
