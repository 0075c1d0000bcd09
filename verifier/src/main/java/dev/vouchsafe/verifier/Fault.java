package dev.vouchsafe.verifier;

/** Something is not as the format says, or not as it was recorded. The message is for people. */
public final class Fault extends RuntimeException {

    public Fault(String message) {
        super(message, null, false, false);
    }
}
