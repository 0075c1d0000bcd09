package dev.vouchsafe.platform.projection;

/**
 * What a follower hears. Results name the operation that they belong to; one that was given up is not listened to any
 * more.
 */
sealed interface FollowerInput {

    /** Nothing but that time has passed. */
    record Tick() implements FollowerInput {}

    /** The log's last event is known to be at this position, or further. */
    record Head(long position) implements FollowerInput {}

    /** A stream may have more events. */
    record Available(long stream) implements FollowerInput {}

    /** To end, in an orderly way. */
    record Stop() implements FollowerInput {}

    /** What came of an operation. */
    sealed interface OperationResult extends FollowerInput {

        long operation();
    }

    /** The token is claimed. Its position is that of the last event that was followed, -1 for none. */
    record Claimed(long operation, long position) implements OperationResult {}

    /** The store says that the claim belongs to another process, or to none. */
    record NotOurs(long operation) implements OperationResult {}

    /** The next events of the stream. */
    record Events(long operation, Batch batch) implements OperationResult {}

    /** The stream has no more events at present. */
    record NoEvents(long operation) implements OperationResult {}

    /** It was done. */
    record Done(long operation) implements OperationResult {}

    /** It failed, or nobody knows whether it was done. */
    record Failed(long operation) implements OperationResult {}
}
