package dev.vouchsafe.eventstore;

import java.util.ArrayList;
import java.util.List;

/** Events that were appended together: all of them are in the log or none. The identifier tells two equal commits apart. */
record Commit(String id, List<StoredEvent> events) {

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

    long weight() {
        return events.stream().mapToLong(StoredEvent::weight).sum();
    }
}
