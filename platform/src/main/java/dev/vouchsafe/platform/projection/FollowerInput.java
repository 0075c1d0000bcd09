package dev.vouchsafe.platform.projection;

/**
 * What a follower hears. Answers name the operation that they belong to; one that was given up is not listened to any
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

    /** The answer to an operation. */
    sealed interface Answer extends FollowerInput {

        long operation();
    }

    /** The token is claimed. Its position is that of the last event that was followed, -1 for none. */
    record Claimed(long operation, long position) implements Answer {}

    /** The store says that the claim belongs to another process, or to none. */
    record NotOurs(long operation) implements Answer {}

    /** The next events of the stream. */
    record Events(long operation, Batch batch) implements Answer {}

    /** The stream has no more events at present. */
    record NoEvents(long operation) implements Answer {}

    /** It was done. */
    record Done(long operation) implements Answer {}

    /** It failed, or nobody knows whether it was done. */
    record Failed(long operation) implements Answer {}
}
