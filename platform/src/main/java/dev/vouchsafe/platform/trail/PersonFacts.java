package dev.vouchsafe.platform.trail;

import java.util.List;

/** The facts of the log that say something of a person, or have a print of it. Blocks. */
public interface PersonFacts {

    /**
     * How many there are by now.
     *
     * @param key the id of the person's key
     */
    long count(String key);

    /** Some of their entries, with the data as they are stored, in the order in which they were recorded. */
    List<TrailEntry> of(String key, long skipped, int most);
}
