package dev.vouchsafe.platform.time;

/**
 * Some of the deadlines that were due could not be decided; they stay in the index and are tried again at the next run.
 */
public final class FailedDeadlines extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int count;

    /** @param count how many failed, at least one */
    public FailedDeadlines(int count, RuntimeException first) {
        super(count + " of the due deadlines could not be decided, the first because of: " + first.getMessage(), first);
        this.count = count;
    }

    /** How many, at least one; the cause is that of the first. */
    public int count() {
        return count;
    }
}
