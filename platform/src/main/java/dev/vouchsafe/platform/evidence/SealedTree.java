package dev.vouchsafe.platform.evidence;

import dev.vouchsafe.platform.evidence.SignedCheckpoints.ChangedTree;
import dev.vouchsafe.platform.evidence.SignedCheckpoints.Signed;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.log.UnsealedLog;
import dev.vouchsafe.verifier.InclusionProof;
import dev.vouchsafe.verifier.Merkle;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tree with its records and its signed checkpoints: it proves what stands in it. Blocks.
 *
 * @param clock the system's: when something was signed is no matter of the program's time
 * @param patience how long the tree may take to come up with what is recorded
 */
record SealedTree(TreeRecords records, SignedCheckpoints checkpoints, Clock clock, Duration patience) {

    /**
     * A part of an evidence file.
     *
     * @param subject kind and id; null if nothing is known of it
     * @param entries as a file has them, each proven when it is taken; may be empty
     */
    record Proven(@Nullable Object subject, Stream<Map<String, Object>> entries) {}

    /** What the tree is called in its checkpoints. */
    String origin() {
        return checkpoints.key().known().name();
    }

    /**
     * Seals what is recorded, and proves the entries about a thing.
     *
     * @param known the thing as kind and id; null to take it from the first entry about something of this id
     * @param tenant who is shown what the disclosure says; null for who sees everything
     * @throws UnsealedLog if the tree doesn't come up with what is recorded in time
     * @throws ChangedTree if what is recorded, or its tree, is not what it was; also while entries are taken
     */
    Proven about(String id, @Nullable Object known, @Nullable Caller tenant, Disclosure disclosure) {
        var sealed = seal();
        if (sealed.isEmpty()) {
            return new Proven(known, Stream.empty());
        }
        long size = sealed.get().checkpoint().size();
        var subject = known == null ? thing(id, size, tenant) : known;
        var tree = checkpoints.tiles().get().tree();
        return new Proven(
                subject,
                records.about(id, size, tenant)
                        .flatMap(entry -> disclosure
                                .withheld(entry)
                                .filter(withheld -> entry.shows(subject, withheld))
                                .map(withheld -> entry.shown(
                                        withheld, proof(entry, tree.inclusion(entry.position(), size), sealed.get())))
                                .stream()));
    }

    private @Nullable Object thing(String id, long size, @Nullable Caller tenant) {
        return records.about(id, size, tenant)
                .flatMap(entry -> entry.thing(id).stream())
                .findFirst()
                .orElse(null);
    }

    private static InclusionProof proof(EntryRecord entry, List<byte[]> path, Signed sealed) {
        var checkpoint = sealed.checkpoint();
        byte[] root = Merkle.root(entry.leaf(), entry.position(), checkpoint.size(), path);
        if (!MessageDigest.isEqual(root, checkpoint.root())) {
            throw new ChangedTree(checkpoint.origin(), checkpoint.size());
        }
        return new InclusionProof(entry.position(), path, sealed.note());
    }

    /** Signs what is recorded; empty if nothing is. */
    Optional<Signed> seal() {
        if (!records.takeUp(patience)) {
            throw new UnsealedLog(origin());
        }
        return checkpoints.seal(clock.instant());
    }

    /** Signs as far as the tree has come, without waiting for others. */
    void sealWhatIsThere() {
        records.takeUp(Duration.ZERO);
        checkpoints.seal(clock.instant());
    }
}
