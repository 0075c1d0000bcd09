package dev.vouchsafe.eventstore;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a process that writes to the log. What arrives while it writes is written together next. */
final class CommitWriter implements AutoCloseable {

    private static final Logger LOGGER = LoggerFactory.getLogger(CommitWriter.class);

    private final BlockingQueue<PendingCommit> waiting = new LinkedBlockingQueue<>();
    private final PendingCommit stop = new PendingCommit(AppendCondition.none(), List.of());
    private final Gathering gathering = new Gathering(waiting, stop);
    private final GroupCommit groups;
    private final WriterTurn turn;
    private final Executor callers;
    private final Thread thread;
    private volatile boolean closed;

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
            for (PendingCommit first = first(); first != stop; first = first()) {
                write(gathering.beginningWith(first));
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
            group.stream()
                    .filter(commit -> !commit.isAnswered())
                    .forEach(commit -> commit.fail(
                            new OutcomeUnknownException("Whether the commit was written is unknown", e), callers));
        }
        gathering.answered(group, System.nanoTime() - start);
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

    /**
     * Writes what was handed over before, then stops the thread; once. Whoever closes it meanwhile waits for that too.
     */
    @Override
    public synchronized void close() {
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
