package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Reads matching events for an open stream, from memory near the head of the log and from the server before that. While
 * the events of one batch are handled the next is fetched.
 */
final class LiveRead {

    private final Log log;
    private final EventCriteria criteria;
    private final boolean all;
    private final long from;
    private final Executor fetchers;
    private long next;
    private boolean aligned;
    private CompletableFuture<CommitBatch> ahead;

    LiveRead(Log log, EventCriteria criteria, long from, Executor fetchers) {
        this.log = log;
        this.criteria = criteria;
        this.all = CriteriaQuery.matchesAll(criteria);
        this.from = Math.max(0, from);
        this.fetchers = fetchers;
        this.next = this.from;
    }

    /** The next matching events before the head; empty when there are none for now. */
    List<StoredEvent> more() {
        for (LogEnd end = log.tail().end(); next < end.position(); end = log.tail().end()) {
            List<StoredEvent> found = new ArrayList<>();
            for (Commit commit : commitsBefore(end)) {
                for (StoredEvent event : commit.events()) {
                    if (event.position() >= from && (all || event.matches(criteria))) {
                        found.add(event);
                    }
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Commit> commitsBefore(LogEnd end) {
        List<Commit> recent = ahead == null ? log.tail().from(next, log.stored().batchSize()) : null;
        if (recent != null) {
            next = recent.getLast().end();
            return recent;
        }
        if (!aligned) { // a token can point into a commit; later positions are always ends of commits
            next = log.startOf(next);
            aligned = true;
        }
        CommitBatch batch = ahead == null ? log.batch(criteria, next, end) : fetched();
        next = batch.end();
        if (next < end.position() && next < log.tail().start()) {
            fetchAhead(next, end);
        }
        return batch.commits();
    }

    private CommitBatch fetched() {
        CompletableFuture<CommitBatch> fetching = ahead;
        ahead = null; // a batch that could not be fetched is asked for anew next time
        try {
            return fetching.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException reason ? reason : e;
        }
    }

    private void fetchAhead(long position, LogEnd end) {
        try {
            ahead = CompletableFuture.supplyAsync(() -> log.batch(criteria, position, end), fetchers);
        } catch (RejectedExecutionException closing) {
            ahead = null; // what is open may still be read, one batch after the other
        }
    }
}
