package dev.vouchsafe.eventstore;

/** What the verification of a log has found. */
public sealed interface LogVerification {

    /** The log up to where it is known to be whole; a later verification can start there. */
    Checkpoint whole();

    /** Nothing is wrong with the log as it stood when the verification began. */
    record Whole(Checkpoint whole) implements LogVerification {}

    /**
     * Something is wrong with the log.
     *
     * @param whole the log before that
     * @param position the first position that is wrong. For {@link Flaw#REWRITTEN} the first that can be: where in
     *     between that checkpoint and the one before it the log was rewritten cannot be known
     * @param flaw in which way
     * @param detail a sentence for people
     */
    record Wrong(Checkpoint whole, long position, Flaw flaw, String detail) implements LogVerification {}
}
