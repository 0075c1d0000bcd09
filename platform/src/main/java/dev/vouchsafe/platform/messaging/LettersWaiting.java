package dev.vouchsafe.platform.messaging;

/** How many dead letters of this service wait for somebody. */
@FunctionalInterface
public interface LettersWaiting {

    /** @throws RuntimeException if the broker can't be asked */
    long count();
}
