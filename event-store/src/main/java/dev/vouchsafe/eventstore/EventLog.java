package dev.vouchsafe.eventstore;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.axonframework.messaging.eventstreaming.Tag;

/**
 * Reads the log as it is stored, for operators, for the history of something and for its state as of a position. Payloads
 * stay as they were written. Nothing here writes, and everything asks the server.
 */
public final class EventLog {

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
        return stored.head();
    }

    /**
     * The matching events in order, from a position to before another. They are fetched as they are read; close the
     * stream when it is not read to its end.
     *
     * @param criteria which events; {@code EventCriteria.havingAnyTag()} for all
     * @param from     the first position
     * @param to       the position behind the last, {@code Long.MAX_VALUE} for everything that is stored
     */
    public Stream<StoredEvent> read(EventCriteria criteria, long from, long to) {
        MongoCursor<Commit> cursor = stored.cursor(criteria, stored.startOf(from), to);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(
                        cursor, Spliterator.ORDERED | Spliterator.NONNULL), false)
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

    /** All events with a tag before a position, in order: what was known of something when the log ended there. */
    public List<StoredEvent> history(Tag tag, long to) {
        try (Stream<StoredEvent> events = read(EventCriteria.havingTags(tag), 0, to)) {
            return events.toList();
        }
    }
}
