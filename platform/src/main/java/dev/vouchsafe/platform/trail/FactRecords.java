package dev.vouchsafe.platform.trail;

import dev.vouchsafe.eventstore.StoredEvent;
import java.util.List;

/** The facts of the log as evidence has them: as they are stored, and found by what they are about. Blocks. */
public interface FactRecords {

    /**
     * The entry of an event with its data as they are stored, so that an erasure changes nothing of it, and with an
     * empty sentence. It follows from the event and from what stands before it in the log, and never changes.
     */
    TrailEntry asStored(StoredEvent event);

    /**
     * The positions of the facts that are about the thing, from one position up to another, that one excluded;
     * ascending, at most some of them.
     */
    List<Long> about(String id, long from, long to, int most);

    /** How many facts can be found by now. */
    long indexed();
}
