package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
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
        for (long head = log.head(); next < head; head = log.head()) {
            List<StoredEvent> found = new ArrayList<>();
            for (Commit commit : commitsBefore(head)) {
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

    private List<Commit> commitsBefore(long head) {
        List<Commit> recent = ahead == null ? log.tail().from(next, log.stored().batchSize()) : null;
        if (recent != null) {
            next = recent.getLast().end();
            return recent;
        }
        if (!aligned) { // a token can point into a commit; later positions are always ends of commits
            next = log.stored().startOf(next);
            aligned = true;
        }
        CommitBatch batch = ahead == null ? batch(next, head) : fetched();
        next = batch.end();
        if (next < head && next < log.tail().start()) {
            fetchAhead(next, head);
        }
        return batch.commits();
    }

    /** A primary that was just elected may for a moment show less than the one before it has confirmed. */
    private CommitBatch batch(long position, long head) {
        if (log.stored().endBefore(head).position() < head) {
            throw new EventStoreException("The server does not show what was committed before position " + head);
        }
        return log.stored().batch(criteria, position, head);
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

    private void fetchAhead(long position, long head) {
        try {
            ahead = CompletableFuture.supplyAsync(() -> batch(position, head), fetchers);
        } catch (RejectedExecutionException closing) {
            ahead = null; // what is open may still be read, one batch after the other
        }
    }
}
