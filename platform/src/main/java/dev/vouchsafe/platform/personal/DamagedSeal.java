package dev.vouchsafe.platform.personal;

import org.jspecify.annotations.Nullable;

/**
 * Something sealed is not as it was sealed, or was sealed with another key. What was erased is not damaged: it has no
 * key.
 */
public final class DamagedSeal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DamagedSeal(String what, @Nullable Throwable cause) {
        super(what + " is not as it was sealed, or was sealed with another key", cause);
    }
}
