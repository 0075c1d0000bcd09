package dev.vouchsafe.platform.attempt;

import org.jspecify.annotations.Nullable;

/** What was to be answered could not be written down, so it isn't answered: 503 {@code unavailable}. */
final class UnwrittenAttempt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause null if nothing was tried: too many wait, or the service stops */
    UnwrittenAttempt(@Nullable Throwable cause) {
        super("The answer can't be recorded now, so it isn't given. Asking again is safe.", cause);
    }
}
