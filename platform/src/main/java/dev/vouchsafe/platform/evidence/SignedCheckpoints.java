package dev.vouchsafe.platform.evidence;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import dev.vouchsafe.verifier.Checkpoint;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.bson.Document;

/**
 * The checkpoints of a tree that were signed. None is signed that an earlier one contradicts: a tree that is another
 * than it was has been changed behind our back.
 *
 * @param tiles the tree's, asked for each call anew
 * @param stored where the checkpoints are kept
 */
record SignedCheckpoints(SigningKey key, Supplier<HashTiles> tiles, MongoCollection<Document> stored) {

    private static final int AT_A_TIME = 100;
    private static final String NOTE = "note";
    private static final String AT = "at";
    private static final String PUBLISHED = "published";
    private static final String COSIGNATURES = "cosignatures";

    /**
     * A checkpoint with when it was signed.
     *
     * @param signed the note with the log's own signature
     * @param note the same with the cosignatures that came
     * @param at by the system's clock
     */
    record Signed(Checkpoint checkpoint, String signed, String note, Instant at) {

        static Signed of(Document stored) {
            var signed = stored.getString(NOTE);
            var note = new StringBuilder(signed);
            stored.getList(COSIGNATURES, String.class, List.of())
                    .forEach(line -> note.append(line).append('\n'));
            return new Signed(
                    Checkpoint.read(note.toString()), signed, note.toString(), Instant.parse(stored.getString(AT)));
        }
    }

    /** The tree was another when it was signed last. */
    static final class ChangedTree extends RuntimeException {

        ChangedTree(String origin, long size) {
            super("the tree of " + origin + " is not what it was when its first " + size + " records were signed");
        }
    }

    /**
     * Signs the tree as it stands; answers the last checkpoint if it has not grown since.
     *
     * @param at the system's time
     * @return empty for an empty tree
     * @throws ChangedTree if the tree contradicts the last checkpoint; nothing is signed then
     */
    Optional<Signed> seal(Instant at) {
        var last = last();
        var grown = tiles.get();
        long size = grown.size();
        long signed = last.map(before -> before.checkpoint().size()).orElse(0L);
        var tree = grown.tree();
        if (size < signed
                || last.isPresent()
                        && !MessageDigest.isEqual(
                                tree.root(signed), last.get().checkpoint().root())) {
            throw new ChangedTree(key.known().name(), signed);
        }
        if (size == signed) {
            return last;
        }
        var note = key.sign(size, tree.root(size));
        try {
            stored.insertOne(new Document("_id", size).append(NOTE, note).append(AT, at.toString()));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // another process signed the same just now
        }
        return Optional.of(new Signed(Checkpoint.read(note), note, note, at));
    }

    /** The one that was signed last. */
    Optional<Signed> last() {
        return Optional.ofNullable(
                        stored.find().sort(Sorts.descending("_id")).limit(1).first())
                .map(Signed::of);
    }

    /** Checkpoints of more than a number of records, at most some of them, the smallest first. */
    List<Signed> after(long size, int most) {
        return stored.find(gt("_id", size))
                .sort(Sorts.ascending("_id"))
                .limit(most)
                .map(Signed::of)
                .into(new ArrayList<>());
    }

    /** Those that are not published yet, the smallest first. */
    List<Signed> unpublished() {
        var unpublished = new ArrayList<Signed>();
        try (var newest =
                stored.find().sort(Sorts.descending("_id")).batchSize(AT_A_TIME).iterator()) {
            while (newest.hasNext()) {
                var checkpoint = newest.next();
                if (checkpoint.getBoolean(PUBLISHED, false)) {
                    break;
                }
                unpublished.add(Signed.of(checkpoint));
            }
        }
        return unpublished.reversed();
    }

    /** Notes that the checkpoint of the size is published. Those before it have to be. */
    void published(long size) {
        stored.updateOne(eq("_id", size), Updates.set(PUBLISHED, true));
    }

    /** Keeps cosignatures of the checkpoint of the size. */
    void cosigned(long size, List<String> lines) {
        stored.updateOne(eq("_id", size), Updates.addEachToSet(COSIGNATURES, lines));
    }
}
