package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.attempt.AttemptRecords;
import dev.vouchsafe.platform.attempt.ProvenAttempts;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.Merkle;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The records of attempts, and their tree. It grows when it is sealed: nobody who is refused waits for it. An attempt's
 * place in it is its position. The tree is all that stays of attempts that were deleted, so it can't be made again.
 */
final class AttemptTree implements TreeRecords, ProvenAttempts {

    /** Stands at place 0, since positions begin with 1, and for what was deleted before the tree was made. */
    private static final byte[] NOTHING = Merkle.leaf(CanonicalJson.bytes(Map.of()));

    private final AttemptRecords attempts;
    private final Salts salts;
    private final HashTiles tiles;
    private final ReentrantLock growing = new ReentrantLock();

    AttemptTree(AttemptRecords attempts, Salts salts, HashTiles tiles) {
        this.attempts = attempts;
        this.salts = salts;
        this.tiles = tiles;
    }

    /** Does it itself; other processes may do the same. */
    @Override
    public boolean takeUp(Duration patience) {
        growing.lock();
        try {
            long end = attempts.end();
            for (long size = tiles.size(); size < end; ) {
                var leaves = leaves(size, attempts.within(size, end, AT_A_TIME));
                tiles.append(size, leaves);
                size += leaves.size();
            }
        } finally {
            growing.unlock();
        }
        return true;
    }

    private List<byte[]> leaves(long size, List<TrailEntry> entries) {
        var leaves = new ArrayList<byte[]>();
        for (var entry : entries) {
            while (size + leaves.size() < entry.position()) {
                leaves.add(NOTHING);
            }
            leaves.add(EntryRecord.of(entry, salts).leaf());
        }
        return leaves;
    }

    @Override
    public Stream<EntryRecord> about(String id, long size, @Nullable Caller tenant) {
        var maker = tenant == null ? null : maker(tenant);
        return TreeRecords.inBatches(from -> attempts.about(id, maker, from, size, AT_A_TIME).stream()
                .map(entry -> EntryRecord.of(entry, salts))
                .toList());
    }

    private static AttemptRecords.Maker maker(Caller tenant) {
        var partner = tenant.partnerId();
        return new AttemptRecords.Maker(tenant.subject(), partner == null ? null : partner.value());
    }

    @Override
    public Disclosure shownTo(Caller tenant, List<HistoryEntry> history) {
        return Disclosure.ofOwn(tenant);
    }

    @Override
    public long end() {
        return tiles.size();
    }
}
