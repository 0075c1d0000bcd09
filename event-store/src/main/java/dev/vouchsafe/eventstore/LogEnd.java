package dev.vouchsafe.eventstore;

/**
 * Where the log ends: what the next commit builds on.
 *
 * @param position the position behind the last commit
 * @param hash     the hash of the last commit; null while it is not known, which is so behind a commit without a seal
 */
record LogEnd(long position, Digest hash) {

    static final LogEnd EMPTY = new LogEnd(0, Digest.NONE);

    static LogEnd behind(Commit last) {
        return new LogEnd(last.end(), last.hash());
    }
}
