package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.trail.TrailEntry;
import java.util.List;

/**
 * The attempts as evidence has them: entries with an empty sentence. Their positions ascend from 1 and leave none out;
 * those of old ones are gone. Tells only of those that stay also when another server takes over. Blocks.
 */
public interface AttemptRecords {

    /** The position behind the last one; no more come before it. */
    long end();

    /** Those from one position up to another, that one excluded, ascending; at most some of them. */
    List<TrailEntry> within(long from, long to, int most);

    /** Those about the thing that have lower positions, ascending. */
    List<TrailEntry> about(String id, long to);
}
