package dev.vouchsafe.eventstore;

/** What is wrong with a log, as its first wrong position shows it. */
public enum Flaw {

    /**
     * The commit is not what its hash says, or not in the form in which commits are written: its position is no whole
     * number, say.
     */
    CHANGED,

    /** No commit starts at this position, though there are commits behind it. */
    MISSING,

    /** A document stands where no commit can start: inside another, or at something that is no position. */
    INSERTED,

    /** The commit is intact by itself, but was not written behind the commit that precedes it now. */
    UNLINKED,

    /** A commit without a seal follows one that has one. */
    UNSEALED,

    /** The log is consistent, but not the one that a checkpoint vouches for. */
    REWRITTEN,

    /** The log ends before a checkpoint that was taken of it, or before where it ended when the verification began. */
    CUT
}
