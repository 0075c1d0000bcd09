package dev.vouchsafe.benchmark.comparison;

/** Something outside stands in the way; the message is one sentence for a person. */
public final class Trouble extends RuntimeException {

    public Trouble(String message) {
        super(message);
    }

    public Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
