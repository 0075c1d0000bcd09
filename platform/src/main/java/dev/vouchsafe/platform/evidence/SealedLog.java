package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.eventstore.EventLog;
import dev.vouchsafe.platform.evidence.SignedCheckpoints.ChangedTree;
import dev.vouchsafe.platform.evidence.SignedCheckpoints.Signed;
import dev.vouchsafe.platform.log.UnsealedLog;
import dev.vouchsafe.platform.trail.FactRecords;
import dev.vouchsafe.verifier.InclusionProof;
import dev.vouchsafe.verifier.Merkle;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The log with its tree and its signed checkpoints: it proves what stands in it. Blocks.
 *
 * @param clock the system's: when something was signed is no matter of the program's time
 * @param patience how long the tree may take to come up with the log
 */
record SealedLog(
        EventLog log, FactRecords facts, Salts salts, SignedCheckpoints checkpoints, Clock clock, Duration patience) {

    private static final long POLL_NANOS = 5_000_000;

    /**
     * A part of an evidence file.
     *
     * @param subject kind and id
     * @param entries as a file has them; may be empty
     */
    record Proven(@Nullable Object subject, List<Map<String, Object>> entries) {}

    /**
     * Seals what is recorded, and proves the entries about a thing.
     *
     * @throws UnsealedLog if the tree doesn't come up with the log in time
     * @throws ChangedTree if the log, or its tree, is not what it was
     */
    Proven about(String id, Disclosure disclosure) {
        var sealed = seal();
        if (sealed.isEmpty()) {
            return new Proven(null, List.of());
        }
        long size = sealed.get().checkpoint().size();
        var tree = checkpoints.tiles().get().tree();
        var subject = (Object) null;
        var entries = new ArrayList<Map<String, Object>>();
        for (var stored : log.at(facts.about(id, size))) {
            var entry = EntryRecord.of(facts.asStored(stored), salts);
            var withheld = disclosure.withheld(entry);
            subject = subject == null ? entry.thing(id).orElse(null) : subject;
            if (withheld.isPresent() && entry.shows(subject, withheld.get())) {
                var path = tree.inclusion(entry.position(), size);
                entries.add(entry.shown(withheld.get(), proof(entry, path, sealed.get())));
            }
        }
        return new Proven(subject, entries);
    }

    private static InclusionProof proof(EntryRecord entry, List<byte[]> path, Signed sealed) {
        var checkpoint = sealed.checkpoint();
        byte[] root = Merkle.root(entry.leaf(), entry.position(), checkpoint.size(), path);
        if (!MessageDigest.isEqual(root, checkpoint.root())) {
            throw new ChangedTree(checkpoint.origin(), checkpoint.size());
        }
        return new InclusionProof(entry.position(), path, sealed.note());
    }

    /** Signs the log as it stands; empty for an empty one. */
    Optional<Signed> seal() {
        long events = log.head();
        long end = System.nanoTime() + patience.toNanos();
        while (Math.min(checkpoints.tiles().get().size(), facts.indexed()) < events) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new UnsealedLog(events, checkpoints.tiles().get().size());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
        return checkpoints.seal(clock.instant());
    }

    /** Signs as far as the tree has come, for whoever looks at the checkpoints only. */
    void sealWhatIsThere() {
        checkpoints.seal(clock.instant());
    }
}
