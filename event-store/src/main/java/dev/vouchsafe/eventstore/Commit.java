package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Events that were appended together: all of them are in the log or none.
 *
 * @param id tells two equal commits apart
 * @param events at least one, in order
 * @param hash the hash of the document; null before the commit has its place, or if it was stored without a seal
 */
record Commit(String id, List<StoredEvent> events, @Nullable Digest hash) {

    Commit(String id, List<StoredEvent> events) {
        this(id, events, null);
    }

    /** The position of the first event, which is also the document's {@code _id}. */
    long position() {
        return events.getFirst().position();
    }

    /** The position behind the last event: where the next commit starts. */
    long end() {
        return position() + events.size();
    }

    Commit at(long position) {
        List<StoredEvent> placed = new ArrayList<>(events.size());
        for (StoredEvent event : events) {
            placed.add(event.at(position + placed.size()));
        }
        return new Commit(id, placed);
    }

    Commit sealed(Digest with) {
        return new Commit(id, events, with);
    }

    long weight() {
        return events.stream().mapToLong(StoredEvent::weight).sum();
    }
}
