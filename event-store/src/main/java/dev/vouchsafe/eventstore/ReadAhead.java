package dev.vouchsafe.eventstore;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Batches that are on their way while the events of those before them are handled: while one is decoded, the server is asked for the
 * next. So each batch costs its reader the longest of the three steps and not their sum.
 */
final class ReadAhead {

    /** One that is decoded and one that is fetched. */
    private static final int BATCHES = 2;

    /** Null in the place of a batch that isn't needed. */
    private record Underway(CompletableFuture<StoredBatch> fetched, CompletableFuture<CommitBatch> decoded) {
    }

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

    private void add(CompletableFuture<StoredBatch> fetched) {
        underway.add(new Underway(fetched, fetched.thenApplyAsync(batch -> batch == null ? null : batch.decoded(), fetchers)));
    }

    private void fill(LogEnd to) {
        while (underway.size() < BATCHES) {
            add(underway.getLast().fetched().thenApplyAsync(batch -> batch != null && isWanted(batch.end(), to) ? log.batch(criteria, batch.end(), to) : null, fetchers));
        }
    }

    /**
     * The next batch, or null when none is on its way.
     *
     * @param to where the log is known to end by now
     * @throws RuntimeException when it could not be fetched; it can be asked for anew
     */
    CommitBatch next(LogEnd to) {
        Underway next = underway.poll();
        if (next == null) {
            return null;
        }
        try {
            CommitBatch batch = next.decoded().join();
            if (batch == null) {
                underway.clear();
            } else {
                fill(to);
            }
            return batch;
        } catch (CompletionException e) {
            underway.clear();
            if (e.getCause() instanceof RejectedExecutionException) {
                return null; // closing, see above
            }
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }
}
