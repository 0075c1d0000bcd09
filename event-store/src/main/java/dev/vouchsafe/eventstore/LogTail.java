package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.EventCriterion;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What this process knows about the end of the log: its head, up to which every position is known to be taken, and the
 * newest commits before it. The head only moves over commits that follow it without a gap.
 */
final class LogTail {

    private final int mostEvents;
    private final long mostBytes;
    private final ReentrantLock moving = new ReentrantLock();
    private final NavigableMap<Long, Commit> recent = new ConcurrentSkipListMap<>();
    private final Map<Tag, Long> lastSeen = new HashMap<>();
    private final Map<String, Long> lastOfType = new HashMap<>();
    private long bytes;
    private volatile LogEnd forgotten;
    private volatile LogEnd end;

    LogTail(LogEnd end, int mostEvents, long mostBytes) {
        this.end = end;
        this.forgotten = end;
        this.mostEvents = mostEvents;
        this.mostBytes = mostBytes;
    }

    /** The position behind the last commit that is known. */
    long head() {
        return end.position();
    }

    /** The head together with what the next commit is linked to. */
    LogEnd end() {
        return end;
    }

    /** The position from which on all commits are in memory. */
    long start() {
        return forgotten.position();
    }

    /** Where those commits end that are not in memory any more. */
    LogEnd forgotten() {
        return forgotten;
    }

    /**
     * Takes note of commits, some of which may be known already.
     *
     * @return whether the head moved
     * @throws EventStoreException when positions are missing between the head and the first unknown commit
     */
    boolean advance(List<Commit> commits) {
        moving.lock();
        try {
            long before = head();
            for (Commit commit : commits) {
                if (commit.position() > head()) {
                    throw new EventStoreException("The log has no commit at position " + head()
                            + " but one at position " + commit.position());
                }
                if (commit.position() == head()) {
                    append(commit);
                }
            }
            forgetOldest();
            return head() > before;
        } finally {
            moving.unlock();
        }
    }

    private void append(Commit commit) {
        recent.put(commit.position(), commit);
        commit.events().forEach(event -> {
            event.tags().forEach(tag -> lastSeen.put(tag, event.position()));
            lastOfType.put(event.type(), event.position());
        });
        bytes += commit.weight();
        end = LogEnd.behind(commit);
    }

    private void forgetOldest() {
        while (head() - start() > mostEvents || bytes > mostBytes) {
            Commit oldest = recent.pollFirstEntry().getValue();
            forgotten = LogEnd.behind(oldest);
            bytes -= oldest.weight();
            oldest.events().forEach(event -> {
                event.tags().forEach(tag -> lastSeen.remove(tag, event.position()));
                lastOfType.remove(event.type(), event.position());
            });
        }
    }

    /**
     * Commits in order, beginning with the one that holds a position before the head; at most a number of them.
     *
     * @return null when the commit with that position is not in memory
     */
    @Nullable
    List<Commit> from(long position, int most) {
        var first = recent.floorEntry(position);
        if (first == null || first.getValue().end() <= position) {
            return null;
        }
        List<Commit> found = new ArrayList<>();
        long next = first.getKey();
        for (Commit commit : recent.tailMap(next).values()) {
            if (commit.position() != next || found.size() == most) {
                break; // the oldest are forgotten while we read
            }
            found.add(commit);
            next = commit.end();
        }
        return found.isEmpty() ? null : found;
    }

    /**
     * The first event at a position or later that matches. The last position of each tag and of each type is known, so
     * those that were not seen since cost no search.
     *
     * @return null when not all commits from that position on are in memory
     */
    @Nullable
    OptionalLong firstMatch(EventCriteria criteria, long from) {
        moving.lock();
        try {
            if (from < start()) {
                return null;
            }
            if (from >= head() || !canMatch(criteria, from)) {
                return OptionalLong.empty();
            }
            EventMatch match = new EventMatch(criteria);
            return recent.tailMap(recent.floorKey(from)).values().stream()
                    .flatMap(commit -> commit.events().stream())
                    .filter(event -> event.position() >= from && match.matches(event))
                    .mapToLong(StoredEvent::position)
                    .findFirst();
        } finally {
            moving.unlock();
        }
    }

    /** Whether it is certain, without a search, that no event at a position or later matches. */
    boolean holdsNone(EventCriteria criteria, long from) {
        moving.lock();
        try {
            return from >= start() && (from >= head() || !canMatch(criteria, from));
        } finally {
            moving.unlock();
        }
    }

    private boolean canMatch(EventCriteria criteria, long from) {
        return CriteriaQuery.matchesAll(criteria)
                || criteria.flatten().stream().anyMatch(criterion -> seenSince(criterion, from));
    }

    private boolean seenSince(EventCriterion criterion, long from) {
        return criterion.tags().stream().allMatch(tag -> lastSeen.getOrDefault(tag, -1L) >= from)
                && (criterion.types().isEmpty()
                        || criterion.types().stream()
                                .anyMatch(type -> lastOfType.getOrDefault(type.name(), -1L) >= from));
    }
}
