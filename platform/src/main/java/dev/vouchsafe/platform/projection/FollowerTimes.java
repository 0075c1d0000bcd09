package dev.vouchsafe.platform.projection;

import java.time.Duration;

/**
 * How long a follower waits for what, in nanoseconds.
 *
 * @param claim how long a claim lasts without being extended, as the token store has it
 * @param extend how old a claim gets before it is extended
 * @param take the pause before a token that another process has claimed is tried again
 * @param answer how long the store may take for an answer; what takes longer is given up, and asked anew
 * @param rest how long a stream is left alone at the log's head, should it forget to call; who learns of a later head
 *     ends the rest
 * @param idle how long a stream that has no more events is left alone behind the head
 * @param silence how long a stream may have nothing although the log goes on, before another one is opened
 * @param firstPause the pause after a first failure; it doubles with each that follows
 * @param longestPause the longest of these pauses
 */
record FollowerTimes(
        long claim,
        long extend,
        long take,
        long answer,
        long rest,
        long idle,
        long silence,
        long firstPause,
        long longestPause) {

    /**
     * For claims of a length: the other times are right for claims of 10 s, in proportion for shorter ones and the same
     * for longer ones, which are only extended and looked after more seldom.
     */
    static FollowerTimes forClaims(Duration length) {
        long claim = length.toNanos();
        long second = Math.min(claim / 10, Duration.ofSeconds(1).toNanos());
        return new FollowerTimes(
                claim, claim / 2, second, 4 * second, claim / 2, 2 * second, 3 * second, second / 20, second / 2);
    }

    /** The pause after so many failures in a row. */
    long pause(int failures) {
        return Math.min(firstPause << Math.min(failures, 20), longestPause);
    }
}
