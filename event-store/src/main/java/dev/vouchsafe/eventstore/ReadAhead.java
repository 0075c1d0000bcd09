package dev.vouchsafe.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Batches that are on their way while the events of those before them are handled: while one is decoded, the server is
 * asked for the next. So each batch costs its reader the longest of the three steps and not their sum.
 */
final class ReadAhead {

    /** One that is decoded and one that is fetched. */
    private static final int BATCHES = 2;

    /**
     * Where a batch ends and what it holds, both null for one that isn't needed. Its bytes are let go of as soon as
     * they are decoded.
     */
    private record Underway(CompletableFuture<@Nullable Long> end, CompletableFuture<@Nullable CommitBatch> decoded) {}

    private final Log log;
    private final EventCriteria criteria;
    private final Executor fetchers;
    private final Deque<Underway> underway = new ArrayDeque<>();

    ReadAhead(Log log, EventCriteria criteria, Executor fetchers) {
        this.log = log;
        this.criteria = criteria;
        this.fetchers = fetchers;
    }

    /** Asks for the batches from a position, which starts a commit, to an end of the log, but for what is in memory. */
    void begin(long from, LogEnd to) {
        try {
            if (isWanted(from, to)) {
                add(CompletableFuture.supplyAsync(() -> log.batch(criteria, from, to), fetchers));
                fill(to);
            }
        } catch (RejectedExecutionException closing) {
            underway.clear(); // what is open may still be read, one batch after the other
        }
    }

    private boolean isWanted(long from, LogEnd to) {
        return from < to.position() && from < log.tail().start();
    }

    private void add(CompletableFuture<@Nullable StoredBatch> fetched) {
        underway.add(new Underway(
                fetched.thenApply(batch -> batch == null ? null : batch.end()),
                fetched.thenApplyAsync(batch -> batch == null ? null : batch.decoded(), fetchers)));
    }

    private void fill(LogEnd to) {
        while (underway.size() < BATCHES) {
            add(underway.getLast()
                    .end()
                    .thenApplyAsync(
                            end -> end != null && isWanted(end, to) ? log.batch(criteria, end, to) : null, fetchers));
        }
    }

    /**
     * The next batch, or null when none is on its way: nor is one that failed, perhaps long ago, and should be asked
     * for anew.
     *
     * @param to where the log is known to end by now
     */
    @Nullable
    CommitBatch next(LogEnd to) {
        Underway next = underway.poll();
        if (next == null) {
            return null;
        }
        try {
            CommitBatch batch = next.decoded().join();
            if (batch != null) {
                fill(to);
                return batch;
            }
        } catch (CompletionException failed) {
            // what follows can't come either
        }
        underway.clear();
        return null;
    }
}
