package dev.vouchsafe.portal.api;

import java.util.Optional;

/**
 * A part of a page: there, or not to be had now, which the part itself says while the rest of the page stands.
 *
 * @param <T> what is shown
 */
public sealed interface Part<T> {

    /** What was asked for. */
    record Here<T>(T value) implements Part<T> {}

    /** Why it can't be shown, in a sentence. */
    record Away<T>(String why) implements Part<T> {}

    /** What was asked for, if it is there. */
    default Optional<T> here() {
        return this instanceof Here<T>(var value) ? Optional.of(value) : Optional.empty();
    }

    /** Why it is not there. */
    default Optional<String> away() {
        return this instanceof Away<T>(var why) ? Optional.of(why) : Optional.empty();
    }
}
