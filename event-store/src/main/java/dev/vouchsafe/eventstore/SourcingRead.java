package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoCursor;
import java.util.Iterator;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * Reads the matching events up to the head in one query. The query has no upper end, so it also meets commits of other
 * processes that are not known here yet; then the head is brought up to date and the rest is read up to there. That way
 * the state is never older than the query, and in the usual case nothing but the query is sent. What is known here and was not
 * among the answers is added from memory: a primary that was just elected may for a moment show less than is confirmed.
 */
final class SourcingRead implements AutoCloseable {

    private final Log log;
    private final EventCriteria criteria;
    private final EventMatch match;
    private final long from;
    private long seenTo;
    private long returnedTo;
    private boolean broughtUpToDate;
    private MongoCursor<Commit> cursor;
    private Iterator<StoredEvent> events = List.<StoredEvent>of().iterator();

    SourcingRead(Log log, EventCriteria criteria, long from) {
        this.log = log;
        this.criteria = criteria;
        this.match = new EventMatch(criteria);
        this.from = Math.max(0, from);
        this.seenTo = log.head();
        this.returnedTo = this.from;
    }

    /** The next matching event, or null behind the last one. */
    StoredEvent next() {
        if (cursor == null) {
            cursor = log.stored().cursor(criteria, log.stored().startOf(from), Long.MAX_VALUE);
        }
        while (true) {
            while (events.hasNext()) {
                StoredEvent event = events.next();
                if (event.position() >= returnedTo && match.matches(event)) {
                    returnedTo = event.position() + 1;
                    return event;
                }
            }
            if (!cursor.hasNext()) {
                Commit missed = log.remembered(criteria, returnedTo, seenTo);
                if (missed == null) {
                    close();
                    return null;
                }
                events = missed.events().iterator();
                continue;
            }
            Commit commit = cursor.next();
            if (commit.position() >= seenTo && !broughtUpToDate) {
                cursor.close();
                long known = seenTo;
                seenTo = log.catchUp();
                broughtUpToDate = true;
                cursor = log.stored().cursor(criteria, Math.max(known, log.stored().startOf(from)), seenTo);
            } else {
                events = commit.events().iterator();
            }
        }
    }

    /** Every matching event before this position was returned once {@link #next()} has answered null. */
    long seenTo() {
        return seenTo;
    }

    @Override
    public void close() {
        if (cursor != null) {
            cursor.close();
        }
    }
}
