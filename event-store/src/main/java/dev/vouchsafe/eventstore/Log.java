package dev.vouchsafe.eventstore;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.messaging.eventstreaming.EventCriteria;

/**
 * The stored commits together with what this process remembers of their end.
 *
 * @param patience how long the server may show less than is known
 * @param whenMoved called after the head moved, on the thread that moved it
 */
record Log(CommitCollection stored, LogTail tail, Duration patience, Runnable whenMoved) {

    long head() {
        return tail.head();
    }

    /** The head with the hash of the last commit before it, which is read again where that commit has no seal. */
    LogEnd end() {
        LogEnd end = tail.end();
        Lag lag = new Lag(patience);
        while (end.hash() == null) {
            LogEnd read = stored.endBefore(end.position());
            if (read.position() == end.position()) {
                return read;
            }
            lag.outwait(end.last());
        }
        return end;
    }

    /** Reads what was committed behind the known head. Returns the new head. */
    long catchUp() {
        CommitBatch news;
        do {
            news = stored.news(tail.head());
            advance(news.commits());
        } while (news.full());
        return tail.head();
    }

    void advance(List<Commit> commits) {
        if (tail.advance(commits)) {
            whenMoved.run();
        }
    }

    /**
     * Those of some commits that are stored from a position on, which starts one, to one before the head, by their
     * identifiers.
     */
    Map<String, Commit> stored(Set<String> identifiers, long from, long to) {
        Map<String, Commit> found = new HashMap<>();
        long next = from;
        while (next < to) {
            List<Commit> commits = tail.from(next, stored.batchSize());
            if (commits == null) {
                commits = batch(EventCriteria.havingAnyTag(), next, tail.end())
                        .decoded()
                        .commits();
            }
            commits.stream()
                    .filter(commit -> identifiers.contains(commit.id()))
                    .forEach(commit -> found.put(commit.id(), commit));
            next = commits.getLast().end();
        }
        return found;
    }

    /** Where the commit starts that holds a position; the position itself when there is no such commit. */
    long startOf(long position) {
        if (position <= 0) {
            return 0;
        }
        Lag lag = new Lag(patience);
        OptionalLong start = stored.startOf(position);
        while (start.isEmpty() && position < tail.head()) {
            lag.outwait(position);
            start = stored.startOf(position);
        }
        return start.orElse(position);
    }

    /**
     * The next commits that can match, and at least one, from one that starts at a position before an end of the log
     * that is known.
     */
    StoredBatch batch(EventCriteria criteria, long from, LogEnd to) {
        Lag lag = new Lag(patience);
        StoredBatch batch = stored.batch(criteria, from, to);
        while (batch.isEmpty()) {
            lag.outwait(to.last());
            batch = stored.batch(criteria, from, to);
        }
        return batch;
    }

    /** The commits that can match, from one that starts at a position to an end of the log that is known. */
    KnownCommits commits(EventCriteria criteria, long from, LogEnd to) {
        return new KnownCommits(next -> stored.cursor(criteria, next, to.position(), to), from, to, patience);
    }

    /** The commits that can match, from one that starts at a position on, whether or not they are known. */
    KnownCommits commitsAndNews(EventCriteria criteria, long from, LogEnd known) {
        return new KnownCommits(next -> stored.cursor(criteria, next, Long.MAX_VALUE, known), from, known, patience);
    }

    /** The commits up to an end of the log that is known, that can hold an event of that time or a later one. */
    KnownCommits since(Instant instant, LogEnd to) {
        return new KnownCommits(next -> stored.since(instant, next, to), 0, to, patience);
    }

    /** The first event at a position or later that matches. Asks the server only for what is not in memory. */
    OptionalLong firstMatch(EventCriteria criteria, long from) {
        long next = from;
        while (true) {
            OptionalLong recent = tail.firstMatch(criteria, next);
            if (recent != null) {
                return recent;
            }
            LogEnd forgotten = tail.forgotten();
            OptionalLong older = firstStored(criteria, next, forgotten);
            if (older.isPresent()) {
                return older;
            }
            next = forgotten.position();
        }
    }

    private OptionalLong firstStored(EventCriteria criteria, long from, LogEnd to) {
        EventMatch match = new EventMatch(criteria);
        try (KnownCommits commits = commits(criteria, startOf(from), to)) {
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
