package dev.vouchsafe.platform.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import dev.vouchsafe.verifier.Merkle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;

/**
 * The hashes of a tree, kept by {@value #WIDTH} in a document: those of the leaves, then one for each full document of
 * theirs, and so on. A document only ever grows, and what is in it never changes: who writes late, or once more,
 * changes nothing. The documents above are written before those below, so that the leaves that are there have all above
 * them.
 */
record HashTiles(MongoCollection<Document> stored) {

    private static final int HEIGHT = 6;
    private static final int WIDTH = 1 << HEIGHT;
    private static final int HASH_BYTES = 32;
    /** More than any tree has documents on one level. */
    private static final int LEVEL_BITS = 48;

    private static final String COUNT = "count";
    private static final String HASHES = "hashes";

    /** How many leaves there are. */
    long size() {
        var last = stored.find(lt("_id", 1L << LEVEL_BITS))
                .sort(Sorts.descending("_id"))
                .limit(1)
                .first();
        return last == null ? 0 : last.getLong("_id") * WIDTH + last.getInteger(COUNT);
    }

    /** The tree, for one question or some that belong together: what was read once is not read again. */
    HashTree tree() {
        var read = new HashMap<Long, List<byte[]>>();
        return new HashTree((level, index) -> {
            int within = level % HEIGHT;
            long first = index << within;
            var tile = read.computeIfAbsent(id(level / HEIGHT, first / WIDTH), this::tile);
            int at = (int) (first % WIDTH);
            return top(tile.subList(at, at + (1 << within)));
        });
    }

    /**
     * The end of a tree of some size: the documents that are not full yet. Who lets a tree grow keeps it, and reads
     * them once. After a failure it is of no use any more.
     */
    static final class Edge {

        private final Map<Integer, List<byte[]>> open = new HashMap<>();
        private long size;

        Edge(long size) {
            this.size = size;
        }

        long size() {
            return size;
        }
    }

    /** Adds leaves behind those that are there. Durable when it returns. */
    void append(long size, List<byte[]> leaves) {
        append(new Edge(size), leaves);
    }

    /** The same, in one write for each document that changes. The edge has the leaves then. */
    void append(Edge edge, List<byte[]> leaves) {
        append(edge, 0, edge.size, leaves);
        edge.size += leaves.size();
    }

    private void append(Edge edge, int level, long size, List<byte[]> hashes) {
        long number = size / WIDTH;
        int known = (int) (size % WIDTH);
        var tile = edge.open.computeIfAbsent(
                level,
                of -> new ArrayList<>(
                        known == 0 ? List.of() : tile(id(of, number)).subList(0, known)));
        var changed = new ArrayList<Document>();
        var above = new ArrayList<byte[]>();
        for (byte[] hash : hashes) {
            tile.add(hash);
            if (tile.size() == WIDTH) {
                changed.add(document(id(level, number + above.size()), tile));
                above.add(top(tile));
                tile.clear();
            }
        }
        if (!above.isEmpty()) {
            append(edge, level + 1, number, above);
        }
        if (!tile.isEmpty()) {
            changed.add(document(id(level, number + above.size()), tile));
        }
        changed.forEach(this::grow);
    }

    private void grow(Document tile) {
        try {
            stored.replaceOne(
                    and(eq("_id", tile.get("_id")), lt(COUNT, tile.getInteger(COUNT))),
                    tile,
                    new ReplaceOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            } // it has these hashes, and perhaps more
        }
    }

    private static long id(int level, long number) {
        return ((long) level << LEVEL_BITS) + number;
    }

    private List<byte[]> tile(long id) {
        var document = stored.find(eq("_id", id)).first();
        if (document == null) {
            throw new IllegalStateException("the tree has no hashes " + id);
        }
        byte[] hashes = document.get(HASHES, Binary.class).getData();
        var tile = new ArrayList<byte[]>();
        for (int at = 0; at < hashes.length; at += HASH_BYTES) {
            tile.add(Arrays.copyOfRange(hashes, at, at + HASH_BYTES));
        }
        return tile;
    }

    private static Document document(long id, List<byte[]> tile) {
        byte[] hashes = new byte[tile.size() * HASH_BYTES];
        for (int i = 0; i < tile.size(); i++) {
            System.arraycopy(tile.get(i), 0, hashes, i * HASH_BYTES, HASH_BYTES);
        }
        return new Document(Map.of("_id", id, COUNT, tile.size(), HASHES, new Binary(hashes)));
    }

    /** The hash over some that are a power of two in number. */
    private static byte[] top(List<byte[]> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Merkle.node(top(hashes.subList(0, half)), top(hashes.subList(half, hashes.size())));
    }
}
