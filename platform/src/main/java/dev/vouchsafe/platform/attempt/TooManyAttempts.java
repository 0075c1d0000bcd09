package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.text.PlatformText;
import java.time.Duration;

/** The caller has caused as many attempts in this minute as a caller may: 429 {@code too-many-requests}. */
final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    /** @param wait until the caller may call again */
    TooManyAttempts(Duration wait) {
        super(PlatformText.TOO_MANY_ATTEMPTS.english());
        this.wait = wait;
    }

    /** In seconds, rounded up. */
    long retryAfter() {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
