package dev.vouchsafe.platform.whatif;

/** Another what-if is being played. One at a time is enough for a machine that has other work. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Seconds after which asking again may help. */
    public static final int RETRY_AFTER_SECONDS = 5;

    Busy() {
        super("Another what-if is being played; one is played at a time.");
    }
}
