package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.text.PlatformText;
import org.jspecify.annotations.Nullable;

/** What was to be answered could not be written down, so it isn't answered: 503 {@code unavailable}. */
final class UnwrittenAttempt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param cause null if nothing was tried: too many wait, or the service stops */
    UnwrittenAttempt(@Nullable Throwable cause) {
        super(PlatformText.NOT_WRITTEN_DOWN.english(), cause);
    }
}
