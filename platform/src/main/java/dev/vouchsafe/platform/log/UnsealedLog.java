package dev.vouchsafe.platform.log;

/** What is recorded can't be sealed now: its tree is too far behind. Asking again may find it done. */
public final class UnsealedLog extends RuntimeException {

    /** The log has so many events, and its tree so many records of them. */
    public UnsealedLog(long events, long records) {
        super("the log has " + events + " events, its tree " + records);
    }
}
