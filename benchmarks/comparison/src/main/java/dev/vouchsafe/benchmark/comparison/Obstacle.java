package dev.vouchsafe.benchmark.comparison;

/** Something outside stands in the way; the message is one sentence for a person. */
public final class Obstacle extends RuntimeException {

    public Obstacle(String message) {
        super(message);
    }

    public Obstacle(String message, Throwable cause) {
        super(message, cause);
    }
}
