package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import java.time.Duration;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The records that a tree is made of: those of a log's events, or those of attempts. Blocks. */
interface TreeRecords {

    /**
     * Brings the tree up to what is recorded by now.
     *
     * @param patience how long it may take where another has to do it
     * @return whether the tree has all of it
     */
    boolean takeUp(Duration patience);

    /** How many are read at a time. */
    int AT_A_TIME = 512;

    /**
     * The records about a thing, among the first of the tree; in the order of the tree. They are read as they are
     * taken, some at a time: there may be more than memory holds.
     *
     * @param tenant leaves out some that this caller is not shown; null for who sees everything
     */
    Stream<EntryRecord> about(String id, long size, @Nullable Caller tenant);

    /**
     * What is read some at a time, one after the other.
     *
     * @param from reads what stands at a position and after it; empty where nothing does
     */
    static Stream<EntryRecord> inBatches(LongFunction<List<EntryRecord>> from) {
        return Stream.iterate(
                        from.apply(0),
                        batch -> !batch.isEmpty(),
                        batch -> from.apply(batch.getLast().position() + 1))
                .flatMap(List::stream);
    }

    /**
     * What a tenant is shown of them.
     *
     * @param history of the thing, as the tenant sees it
     */
    Disclosure shownTo(Caller tenant, List<HistoryEntry> history);
}
