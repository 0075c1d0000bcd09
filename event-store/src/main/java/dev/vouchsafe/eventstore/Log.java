package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoCursor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/** The stored commits together with what this process remembers of their end. */
final class Log {

    private final CommitCollection stored;
    private final LogTail tail;
    private final Runnable whenMoved;

    /** @param whenMoved called after the head moved, on the thread that moved it */
    Log(CommitCollection stored, LogTail tail, Runnable whenMoved) {
        this.stored = stored;
        this.tail = tail;
        this.whenMoved = whenMoved;
    }

    long head() {
        return tail.head();
    }

    /** The head with the hash of the last commit before it, which is read again where that commit has no seal. */
    LogEnd end() {
        LogEnd end = tail.end();
        return end.hash() == null ? stored.endBefore(end.position()) : end;
    }

    CommitCollection stored() {
        return stored;
    }

    LogTail tail() {
        return tail;
    }

    /** Reads what was committed behind the known head. Returns the new head. */
    long catchUp() {
        CommitBatch news;
        do {
            news = stored.batch(EventCriteria.havingAnyTag(), tail.head(), Long.MAX_VALUE);
            advance(news.commits());
        } while (news.end() < Long.MAX_VALUE);
        return tail.head();
    }

    void advance(List<Commit> commits) {
        if (tail.advance(commits)) {
            whenMoved.run();
        }
    }

    /** The commits from a position, which starts one, to the head, by their identifiers. */
    Map<String, Commit> since(long position) {
        Map<String, Commit> found = new HashMap<>();
        long next = position;
        while (next < tail.head()) {
            List<Commit> commits = tail.from(next, stored.batchSize());
            if (commits == null) {
                commits = stored.batch(EventCriteria.havingAnyTag(), next, tail.head()).commits();
            }
            commits.forEach(commit -> found.put(commit.id(), commit));
            next = commits.getLast().end();
        }
        return found;
    }

    /** The first event at a position or later that matches. Asks the server only for what is not in memory. */
    OptionalLong firstMatch(EventCriteria criteria, long from) {
        long next = from;
        while (true) {
            OptionalLong recent = tail.firstMatch(criteria, next);
            if (recent != null) {
                return recent;
            }
            long remembered = tail.start();
            OptionalLong older = firstStored(criteria, next, remembered);
            if (older.isPresent()) {
                return older;
            }
            next = remembered;
        }
    }

    /** The first of the newest commits, which are in memory, that holds a matching event between two positions; null if none does. */
    Commit remembered(EventCriteria criteria, long from, long to) {
        while (true) {
            OptionalLong match = tail.firstMatch(criteria, Math.max(from, tail.start()));
            if (match != null && (match.isEmpty() || match.getAsLong() >= to)) {
                return null;
            }
            List<Commit> found = match == null ? null : tail.from(match.getAsLong(), 1);
            if (found != null) { // else the oldest were forgotten meanwhile
                return found.getFirst();
            }
        }
    }

    private OptionalLong firstStored(EventCriteria criteria, long from, long to) {
        EventMatch match = new EventMatch(criteria);
        try (MongoCursor<Commit> commits = stored.cursor(criteria, stored.startOf(from), to)) {
            while (commits.hasNext()) {
                for (StoredEvent event : commits.next().events()) {
                    if (event.position() >= from && match.matches(event)) {
                        return OptionalLong.of(event.position());
                    }
                }
            }
        }
        return OptionalLong.empty();
    }
}
