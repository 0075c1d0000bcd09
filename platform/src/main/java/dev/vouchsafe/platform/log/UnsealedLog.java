package dev.vouchsafe.platform.log;

/** What is recorded can't be sealed now: its tree is too far behind. Asking again may find it done. */
public final class UnsealedLog extends RuntimeException {

    /** The tree that is behind, by its origin. */
    public UnsealedLog(String origin) {
        super("the tree of " + origin + " is too far behind what is recorded");
    }
}
