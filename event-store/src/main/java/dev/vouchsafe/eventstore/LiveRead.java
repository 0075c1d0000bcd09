package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads matching events for an open stream, from memory near the head of the log and from the server before that. */
final class LiveRead {

    private final Log log;
    private final EventCriteria criteria;
    private final boolean all;
    private final long from;
    private final ReadAhead ahead;
    private long next;
    private boolean aligned;

    LiveRead(Log log, EventCriteria criteria, long from, Executor fetchers) {
        this.log = log;
        this.criteria = criteria;
        this.all = CriteriaQuery.matchesAll(criteria);
        this.from = Math.max(0, from);
        this.ahead = new ReadAhead(log, criteria, fetchers);
        this.next = this.from;
    }

    /** The next matching events before the head; empty when there are none for now. */
    List<StoredEvent> more() {
        for (LogEnd end = log.tail().end();
                next < end.position();
                end = log.tail().end()) {
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
        CommitBatch batch = ahead.next(end);
        if (batch == null) {
            List<Commit> recent = log.tail().from(next, log.stored().batchSize());
            if (recent != null) {
                next = recent.getLast().end();
                return recent;
            }
            if (!aligned) { // a token can point into a commit; later positions are always ends of commits
                next = log.startOf(next);
                aligned = true;
            }
            batch = log.batch(criteria, next, end).decoded();
            ahead.begin(batch.end(), end);
        }
        next = batch.end();
        return batch.commits();
    }
}
