package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.trail.FactRecords;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of the log's events. The tree follows the log by itself ({@link LogTree}).
 *
 * @param tiles the tree's, asked for each call anew
 */
record FactTree(EventLog log, FactRecords facts, Salts salts, Supplier<HashTiles> tiles) implements TreeRecords {

    private static final long POLL_NANOS = 5_000_000;

    @Override
    public boolean takeUp(Duration patience) {
        long events = log.head();
        long end = System.nanoTime() + patience.toNanos();
        while (Math.min(tiles.get().size(), facts.indexed()) < events) {
            if (System.nanoTime() >= end || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return true;
    }

    @Override
    public Stream<EntryRecord> about(String id, long size, @Nullable Caller tenant) {
        return TreeRecords.inBatches(from -> log.at(facts.about(id, from, size, AT_A_TIME)).stream()
                .map(stored -> EntryRecord.of(facts.asStored(stored), salts))
                .toList());
    }

    @Override
    public Disclosure shownTo(Caller tenant, List<HistoryEntry> history) {
        return Disclosure.of(
                tenant, history.stream().collect(Collectors.toMap(HistoryEntry::position, Function.identity())));
    }
}
