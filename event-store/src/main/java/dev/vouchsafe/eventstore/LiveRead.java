package dev.vouchsafe.eventstore;

import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** Reads matching events for an open stream, from memory near the head of the log and from the server before that. */
final class LiveRead {

    private final Log log;
    private final EventCriteria criteria;
    private final long from;
    private long next;
    private boolean aligned;

    LiveRead(Log log, EventCriteria criteria, long from) {
        this.log = log;
        this.criteria = criteria;
        this.from = Math.max(0, from);
        this.next = this.from;
    }

    /** The next matching events before the head; empty when there are none for now. */
    List<StoredEvent> more() {
        for (long head = log.head(); next < head; head = log.head()) {
            List<StoredEvent> found = commitsBefore(head).stream()
                    .flatMap(commit -> commit.events().stream())
                    .filter(event -> event.position() >= from && event.matches(criteria))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Commit> commitsBefore(long head) {
        int most = log.stored().batchSize();
        List<Commit> recent = log.tail().from(next, most);
        if (recent != null) {
            next = recent.getLast().end();
            return recent;
        }
        if (!aligned) { // a token can point into a commit; later positions are always ends of commits
            next = log.stored().startOf(next);
            aligned = true;
        }
        List<Commit> stored = log.stored().batch(criteria, next, head);
        next = stored.size() < most ? head : stored.getLast().end();
        return stored;
    }
}
