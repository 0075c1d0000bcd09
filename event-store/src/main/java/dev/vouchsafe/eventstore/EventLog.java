package dev.vouchsafe.eventstore;

import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Reads the log as it is stored, for operators, for the history of something and for its state as of a position.
 * Payloads stay as they were written. Nothing here writes, and everything asks the server.
 */
public final class EventLog {

    /** Positions between two wanted ones that are read with them rather than asked for apart. */
    private static final int NEAR = 16;

    private final CommitCollection stored;

    /** A reader of the log that the settings name. It needs no indexes to be right, only to be fast. */
    public EventLog(MongoDatabase database, EventStoreSettings settings) {
        this(new CommitCollection(database, settings));
    }

    EventLog(CommitCollection stored) {
        this.stored = stored;
    }

    /** The position the next event will get, which is the number of events in the log. */
    public long head() {
        return stored.end().position();
    }

    /**
     * The log as it stands now, in three values to be kept elsewhere. Counts all commits; see
     * {@link #checkpoint(Checkpoint)}.
     */
    public Checkpoint checkpoint() {
        return checkpoint(Checkpoint.START);
    }

    /** The log as it stands now, where only the commits behind an earlier checkpoint are counted. */
    public Checkpoint checkpoint(Checkpoint earlier) {
        LogEnd end = stored.end();
        Checkpoint known =
                end.position() < earlier.position() ? Checkpoint.START : earlier; // the log was restored to before
        return new Checkpoint(
                end.position(), requireNonNull(end.hash()).hex(), known.count() + count(known.position(), end));
    }

    /**
     * Counts twice, and has the end shown in between: a primary that was just elected may count too few, never too
     * many.
     */
    private long count(long from, LogEnd end) {
        long count = stored.count(from, end.position());
        Lag lag = new Lag(stored.patience());
        while (stored.endBefore(end.position()).position() < end.position()) {
            lag.outwait(end.last());
        }
        return Math.max(count, stored.count(from, end.position()));
    }

    /**
     * Verifies the whole log as it stands now. What was cut off or rewritten at its end needs checkpoints to be
     * noticed.
     */
    public LogVerification verify() {
        return verify(Checkpoint.START, List.of(), verified -> {});
    }

    /**
     * Verifies the log as it stands now, while it is being read and written. Memory and the time of each question to
     * the server do not grow with the log.
     *
     * @param from where to start: {@link Checkpoint#START}, or what an earlier verification or someone trusted vouches
     *     for
     * @param against checkpoints that were taken before now, in any order; those before the start are not looked at
     * @param progress told after each batch how far the log is whole
     * @return that it is whole, or the first position that is wrong; bad documents are answers, never exceptions
     * @throws com.mongodb.MongoException when the server cannot be read
     */
    public LogVerification verify(Checkpoint from, Collection<Checkpoint> against, Consumer<Checkpoint> progress) {
        return new LogVerifier(stored, from, against, LogVerifier.BATCH).verify(progress);
    }

    /**
     * The matching events in order, from a position to before another. They are fetched as they are read; close the
     * stream when it is not read to its end.
     *
     * @param criteria which events; {@code EventCriteria.havingAnyTag()} for all
     * @param from the first position
     * @param to the position behind the last, {@code Long.MAX_VALUE} for everything that is stored
     */
    public Stream<StoredEvent> read(EventCriteria criteria, long from, long to) {
        long start = from <= 0 ? 0 : stored.startOf(from).orElse(from);
        MongoCursor<Commit> cursor = stored.cursor(criteria, start, to, LogEnd.EMPTY);
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(cursor, Spliterator.ORDERED | Spliterator.NONNULL), false)
                .flatMap(commit -> commit.events().stream())
                .filter(event -> event.position() >= from && event.position() < to && event.matches(criteria))
                .onClose(cursor::close);
    }

    /** At most a number of events in order, from a position on. */
    public List<StoredEvent> read(long from, int most) {
        try (Stream<StoredEvent> events = read(EventCriteria.havingAnyTag(), from, Long.MAX_VALUE)) {
            return events.limit(most).toList();
        }
    }

    /**
     * The events at these positions, in order; those that lie near each other are read together.
     *
     * @param positions in ascending order; one that the log doesn't reach has no event
     */
    public List<StoredEvent> at(List<Long> positions) {
        List<StoredEvent> found = new ArrayList<>(positions.size());
        for (int from = 0; from < positions.size(); ) {
            int to = from + 1;
            while (to < positions.size() && positions.get(to) - positions.get(to - 1) <= NEAR) {
                to++;
            }
            found.addAll(near(positions.subList(from, to)));
            from = to;
        }
        return found;
    }

    private List<StoredEvent> near(List<Long> positions) {
        Set<Long> wanted = Set.copyOf(positions);
        if (positions.size() == 1) {
            Commit holder = stored.holderOf(positions.getFirst());
            return holder == null
                    ? List.of()
                    : holder.events().stream()
                            .filter(event -> wanted.contains(event.position()))
                            .toList();
        }
        try (Stream<StoredEvent> events =
                read(EventCriteria.havingAnyTag(), positions.getFirst(), positions.getLast() + 1)) {
            return events.filter(event -> wanted.contains(event.position())).toList();
        }
    }

    /** The hash of the commit that holds a position, in hexadecimal digits; empty where the log doesn't reach. */
    public Optional<String> hashAt(long position) {
        byte @Nullable [] document = stored.documentBefore(position + 1);
        return document == null || CommitCodec.read(document).end() <= position
                ? Optional.empty()
                : Optional.of(CommitSeal.hash(document).hex());
    }

    /** All events with a tag before a position, in order: what was known of something when the log ended there. */
    public List<StoredEvent> history(Tag tag, long to) {
        try (Stream<StoredEvent> events = read(EventCriteria.havingTags(tag), 0, to)) {
            return events.toList();
        }
    }
}
