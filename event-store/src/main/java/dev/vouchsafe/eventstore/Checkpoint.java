package dev.vouchsafe.eventstore;

/**
 * The log up to a position, in three values. Kept outside the database, it shows later whether that part of the log is
 * still the same: the hash of a commit with a seal depends on all such commits before it.
 *
 * @param position the position behind the last commit, which is the number of events
 * @param hash the hash of that commit, 64 hexadecimal digits
 * @param count the number of commits; a verification from the beginning holds the log to it as well
 */
public record Checkpoint(long position, String hash, long count) {

    /** The empty log: where every log begins. */
    public static final Checkpoint START = new Checkpoint(0, Digest.NONE.hex(), 0);

    /** @throws IllegalArgumentException for a negative number, or a hash that is none */
    public Checkpoint {
        if (position < 0 || count < 0) {
            throw new IllegalArgumentException("A checkpoint's numbers are not negative");
        }
        hash = Digest.ofHex(hash).hex();
    }
}
