package dev.vouchsafe.platform.evidence;

/** What is recorded can't be sealed now: its tree is too far behind. Asking again may find it done. */
public final class UnsealedLog extends RuntimeException {

    UnsealedLog(long events, long records) {
        super("the log has " + events + " events, its tree " + records);
    }
}
