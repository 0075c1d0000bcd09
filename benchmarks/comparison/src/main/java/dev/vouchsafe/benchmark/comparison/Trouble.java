package dev.vouchsafe.benchmark.comparison;

/** Something outside stands in the way; the message is one sentence for a person. */
final class Trouble extends RuntimeException {

    Trouble(String message) {
        super(message);
    }

    Trouble(String message, Throwable cause) {
        super(message, cause);
    }
}
