package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread of a process that writes to the log. What arrives while it writes is written together next. Callers who were just
 * answered often come back at once. Were they not waited for a moment, they would split into two halves that wait for each other's writes.
 */
final class CommitWriter implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(CommitWriter.class);
    private static final int MOST_COMMITS = 512;
    private static final long MOST_BYTES = 8L << 20;
    /** This part of the time that the last write took, the next one waits for those who may come back. */
    private static final int WAITED_PART = 6;
    private static final long LONGEST_WAIT = TimeUnit.MILLISECONDS.toNanos(1);

    private final BlockingQueue<PendingCommit> waiting = new LinkedBlockingQueue<>();
    private final PendingCommit stop = new PendingCommit(AppendCondition.none(), List.of());
    private final GroupCommit groups;
    private final WriterTurn turn;
    private final Executor callers;
    private final Thread thread;
    private volatile boolean closed;
    private int expected;
    private long wait;

    CommitWriter(GroupCommit groups, WriterTurn turn, Executor callers, String name) {
        this.groups = groups;
        this.turn = turn;
        this.callers = callers;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::writeUntilStopped);
    }

    CompletableFuture<Long> submit(PendingCommit commit) {
        commit.queued();
        waiting.add(commit);
        if (closed && waiting.remove(commit)) { // else the writer took it before it stopped, or close() answers it
            return CompletableFuture.failedFuture(new IllegalStateException("The event store is closed"));
        }
        return commit.written();
    }

    private void writeUntilStopped() {
        try {
            List<PendingCommit> group = nextGroup();
            while (!group.isEmpty()) {
                write(group);
                group = nextGroup();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(List<PendingCommit> group) {
        long start = System.nanoTime();
        try {
            groups.write(group);
        } catch (RuntimeException | Error e) { // the thread must outlive it, or every later append would wait for ever
            LOGGER.error("A group of {} commits could not be written", group.size(), e);
            group.stream().filter(commit -> !commit.isAnswered()).forEach(commit -> commit.fail(
                    new OutcomeUnknownException("Whether the commit was written is unknown", e), callers));
        }
        expected = group.size() + waiting.size();
        wait = Math.min((System.nanoTime() - start) / WAITED_PART, LONGEST_WAIT);
    }

    /** Waits for a first commit and takes what waits behind it or comes at once; empty when the writer is to stop. */
    private List<PendingCommit> nextGroup() throws InterruptedException {
        List<PendingCommit> group = new ArrayList<>();
        long bytes = 0;
        PendingCommit next = first();
        long end = System.nanoTime() + wait;
        while (next != null) {
            if (next == stop) {
                if (!group.isEmpty()) {
                    waiting.add(stop);
                }
                break;
            }
            group.add(next);
            bytes += next.weight();
            if (group.size() == MOST_COMMITS || bytes >= MOST_BYTES) {
                break;
            }
            next = group.size() < expected ? waiting.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS) : waiting.poll();
        }
        return group;
    }

    /** Callers often come back at once; a turn of this process is not given up between their commits. */
    private PendingCommit first() throws InterruptedException {
        PendingCommit next = turn.isMine() ? waiting.poll(1, TimeUnit.MILLISECONDS) : null;
        if (next != null) {
            return next;
        }
        turn.rest();
        return waiting.take();
    }

    /** Writes what was handed over before, then stops the thread; once. */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.add(stop);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                thread.interrupt();
            }
        }
        PendingCommit late;
        while ((late = waiting.poll()) != null) {
            late.fail(new IllegalStateException("The event store is closed"), callers);
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
