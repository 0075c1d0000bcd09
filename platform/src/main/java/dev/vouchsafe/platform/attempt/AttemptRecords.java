package dev.vouchsafe.platform.attempt;

import dev.vouchsafe.platform.trail.TrailEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The attempts as evidence has them: entries with an empty sentence. Their positions ascend from 1 and leave none out;
 * those of old ones are gone. Tells only of those that stay also when another server takes over. Blocks.
 */
public interface AttemptRecords {

    /** The position behind the last one; no more come before it. */
    long end();

    /** Those from one position up to another, that one excluded, ascending; at most some of them. */
    List<TrailEntry> within(long from, long to, int most);

    /**
     * Who makes attempts.
     *
     * @param actor the caller's subject
     * @param partnerId the partner that it may act for; null for none
     */
    record Maker(String actor, @Nullable String partnerId) {}

    /**
     * Those about the thing, from one position up to another, that one excluded, ascending; at most some of them.
     *
     * @param by only what was tried for its partner, or by itself for none; null for whoever it was
     */
    List<TrailEntry> about(String id, @Nullable Maker by, long from, long to, int most);
}
