package dev.vouchsafe.eventstore;

import java.util.Iterator;
import java.util.List;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * Reads the matching events up to the head in one query. The query has no upper end, so it also meets commits of other
 * processes that are not known here yet; then the head is brought up to date and the rest is read up to there. That way
 * the state is never older than the query, nor than what was known here before, and in the usual case nothing but the
 * query is sent. What is still in memory is not asked for again: then the query is only for what is new.
 */
final class SourcingRead implements AutoCloseable {

    /** So many of the newest events are searched one by one sooner than a server is asked for them. */
    private static final int NEAR = 4_096;

    private final Log log;
    private final EventCriteria criteria;
    private final EventMatch match;
    private final long from;
    private LogEnd known;
    private boolean broughtUpToDate;
    private @Nullable KnownCommits commits;
    private Iterator<StoredEvent> events = List.<StoredEvent>of().iterator();

    SourcingRead(Log log, EventCriteria criteria, long from) {
        this.log = log;
        this.criteria = criteria;
        this.match = new EventMatch(criteria);
        this.from = Math.max(0, from);
        this.known = log.tail().end();
    }

    /** The next matching event, or null behind the last one. */
    @Nullable
    StoredEvent next() {
        if (commits == null) {
            commits = begin();
        }
        while (true) {
            while (events.hasNext()) {
                StoredEvent event = events.next();
                if (event.position() >= from && match.matches(event)) {
                    return event;
                }
            }
            if (!commits.hasNext()) {
                close();
                return null;
            }
            Commit commit = commits.next();
            if (commit.position() >= known.position() && !broughtUpToDate) {
                commits.close();
                long read = known.position();
                log.catchUp();
                known = log.tail().end();
                broughtUpToDate = true;
                commits = log.commits(criteria, read >= from ? read : log.startOf(from), known);
            } else {
                events = commit.events().iterator();
            }
        }
    }

    private KnownCommits begin() {
        List<Commit> recent = recent();
        if (recent == null) {
            return log.commitsAndNews(criteria, log.startOf(from), known);
        }
        events = recent.stream().flatMap(commit -> commit.events().stream()).iterator();
        return log.commitsAndNews(EventCriteria.havingAnyTag(), known.position(), known);
    }

    /** The commits before the known end that can hold a matching event; null if they are better asked for. */
    private @Nullable List<Commit> recent() {
        if (log.tail().holdsNone(criteria, from)) {
            return List.of();
        }
        List<Commit> found = known.position() - from > NEAR ? null : log.tail().from(from, Integer.MAX_VALUE);
        return found == null || found.getLast().end() < known.position()
                ? null
                : found.stream()
                        .takeWhile(commit -> commit.position() < known.position())
                        .toList();
    }

    /** Every matching event before this position was returned once {@link #next()} has answered null. */
    long seenTo() {
        return known.position();
    }

    @Override
    public void close() {
        if (commits != null) {
            commits.close();
        }
    }
}
