package dev.vouchsafe.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * Where the log ends: what the next commit builds on.
 *
 * @param position the position behind the last commit
 * @param hash the hash of the last commit; null while it is not known, which is so behind a commit without a seal
 * @param last where the last commit starts; negative when there is none. Who finds that commit has found all before it
 */
record LogEnd(long position, @Nullable Digest hash, long last) {

    static final LogEnd EMPTY = new LogEnd(0, Digest.NONE, -1);

    static LogEnd behind(Commit last) {
        return new LogEnd(last.end(), last.hash(), last.position());
    }

    /** Where to start to read commits from a position on and yet find the last one. */
    long notBehindLast(long position) {
        return last < 0 ? position : Math.min(position, last);
    }
}
