package dev.vouchsafe.platform.projection;

/**
 * What a follower wants done. Everything but {@link Abandon}, {@link Close} and {@link Ended} is an operation that is
 * to be answered under its number.
 */
sealed interface FollowerEffect {

    /** Claims the token. */
    record Claim(long operation) implements FollowerEffect {}

    /** Extends the claim. */
    record Extend(long operation) implements FollowerEffect {}

    /** Opens a stream behind a position; its number is the operation's. */
    record Open(long operation, long after) implements FollowerEffect {}

    /** Reads the next events of the stream, without waiting for any. */
    record Read(long operation) implements FollowerEffect {}

    /** Applies events to the projection. */
    record Apply(long operation, Batch batch) implements FollowerEffect {}

    /** Stores that the events up to a position were followed. */
    record Store(long operation, long position) implements FollowerEffect {}

    /** Gives the claim back. */
    record Release(long operation) implements FollowerEffect {}

    /** Interrupts an operation: nobody waits for its answer any more. */
    record Abandon(long operation) implements FollowerEffect {}

    /** Closes the stream. */
    record Close() implements FollowerEffect {}

    /** It has ended and does nothing more. */
    record Ended() implements FollowerEffect {}
}
