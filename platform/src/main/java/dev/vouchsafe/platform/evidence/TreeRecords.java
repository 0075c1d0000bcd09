package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import java.time.Duration;
import java.util.List;

/** The records that a tree is made of: those of a log's events, or those of attempts. Blocks. */
interface TreeRecords {

    /**
     * Brings the tree up to what is recorded by now.
     *
     * @param patience how long it may take where another has to do it
     * @return whether the tree has all of it
     */
    boolean takeUp(Duration patience);

    /** The records about a thing, among the first of the tree; in the order of the tree. */
    List<EntryRecord> about(String id, long size);

    /**
     * What a tenant is shown of them.
     *
     * @param history of the thing, as the tenant sees it
     */
    Disclosure shownTo(Caller tenant, List<HistoryEntry> history);
}
