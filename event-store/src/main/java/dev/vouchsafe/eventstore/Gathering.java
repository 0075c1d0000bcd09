package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Makes groups of the commits that wait. Callers who were just answered often come back at once; were they not waited
 * for a moment, they would split into two halves that wait for each other's writes.
 *
 * <p>Used by the writer thread alone.
 */
final class Gathering {

    private static final int MOST_COMMITS = 512;
    private static final long MOST_BYTES = 8L << 20;
    /** This part of the time that the last group took, the next one waits for those who may come back. */
    private static final int WAITED_PART = 6;

    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(1);

    private final BlockingQueue<PendingCommit> waiting;
    private final PendingCommit stop;
    private int expected;
    private long wait;

    /** @param stop ends the group that it would be in, and is left in the queue behind it */
    Gathering(BlockingQueue<PendingCommit> waiting, PendingCommit stop) {
        this.waiting = waiting;
        this.stop = stop;
    }

    /**
     * A group that begins with a commit, which is not the stop. Nothing that was taken is ever dropped: an interrupt
     * ends the group early, and stays.
     */
    List<PendingCommit> beginningWith(PendingCommit first) {
        List<PendingCommit> group = new ArrayList<>();
        long bytes = 0;
        long end = System.nanoTime() + wait;
        for (PendingCommit next = first; next != null; next = following(group.size(), end)) {
            if (next == stop) {
                waiting.add(stop);
                break;
            }
            group.add(next);
            bytes += next.weight();
            if (group.size() == MOST_COMMITS || bytes >= MOST_BYTES) {
                break;
            }
        }
        return group;
    }

    private @Nullable PendingCommit following(int size, long end) {
        if (size >= expected) {
            return waiting.poll();
        }
        try {
            return waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    /** A group was answered that took so long, in nanoseconds. */
    void answered(List<PendingCommit> group, long duration) {
        expected = group.size() + waiting.size();
        wait = Math.min(duration / WAITED_PART, LONGEST_WAIT);
    }
}
