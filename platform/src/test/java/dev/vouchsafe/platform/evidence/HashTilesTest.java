package dev.vouchsafe.platform.evidence;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.verifier.Merkle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The stored tree against one that is made as RFC 6962 defines it. Its proofs are judged by the verifier. */
class HashTilesTest {

    /** Three levels of documents. */
    private static final int LARGEST = 64 * 64 + 200;

    private static final List<byte[]> LEAVES = LongStream.range(0, LARGEST)
            .mapToObj(
                    n -> Merkle.leaf(ByteBuffer.allocate(Long.BYTES).putLong(n).array()))
            .toList();

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private final Random random = new Random();
    private MongoCollection<Document> stored;
    private HashTiles tiles;

    @BeforeAll
    static void start() {
        store = EmbeddedDocumentStore.temporary();
        client = MongoClients.create(store.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        store.close();
    }

    @BeforeEach
    void empty() {
        stored = client.getDatabase("evidence").getCollection("tiles");
        stored.drop();
        tiles = new HashTiles(stored);
    }

    @Test
    void grownByAnyStepsItIsTheTreeOfRfc6962() {
        assertThat(tiles.size()).isZero();
        assertThat(tiles.tree().root(0)).isEqualTo(Merkle.sha256());
        for (int size = 0; size < LARGEST; ) {
            int next = Math.min(LARGEST, size + 1 + random.nextInt(random.nextBoolean() ? 3 : 500));
            tiles.append(size, LEAVES.subList(size, next));
            size = next;
            assertThat(tiles.size()).isEqualTo(size);
            assertThat(tiles.tree().root(size)).isEqualTo(root(LEAVES.subList(0, size)));
        }
    }

    /** Who keeps the end of a tree doesn't read it again. */
    @Test
    void grownByItsEndItIsTheSameTree() {
        var edge = new HashTiles.Edge(0);
        while (edge.size() < LARGEST) {
            int size = (int) edge.size();
            tiles.append(edge, LEAVES.subList(size, Math.min(LARGEST, size + 1 + random.nextInt(200))));
        }
        assertThat(tiles.size()).isEqualTo(LARGEST);
        assertThat(tiles.tree().root(LARGEST)).isEqualTo(root(LEAVES));
    }

    @Test
    void itsProofsHoldAtEverySize() {
        tiles.append(0, LEAVES);
        var tree = tiles.tree();
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(round < 100 ? 70 : LARGEST);
            int index = random.nextInt(size);
            int earlier = 1 + random.nextInt(size);
            byte[] root = root(LEAVES.subList(0, size));
            assertThat(tree.root(size)).isEqualTo(root);
            assertThat(Merkle.root(LEAVES.get(index), index, size, tree.inclusion(index, size)))
                    .as("%s of %s", index, size)
                    .isEqualTo(root);
            assertThat(Merkle.consistent(earlier, tree.root(earlier), size, root, tree.consistency(earlier, size)))
                    .as("%s in %s", earlier, size)
                    .isTrue();
        }
    }

    @Test
    void whatIsAppendedTwiceOrLateChangesNothing() {
        tiles.append(0, LEAVES.subList(0, 200));
        var before = all();
        tiles.append(0, LEAVES.subList(0, 200));
        tiles.append(0, LEAVES.subList(0, 10));
        tiles.append(100, LEAVES.subList(100, 150));
        assertThat(all()).isEqualTo(before);
    }

    /** The process ended between any two of the writes: what is above is there, some of what is below is not. */
    @Test
    void aCrashInTheMiddleIsMadeUpFor() {
        tiles.append(0, LEAVES.subList(0, 4_200));
        var whole = all();
        for (int kept : List.of(0, 1, 63, 64)) {
            stored.deleteMany(and(gte("_id", (long) kept), lt("_id", 1L << 48)));
            assertThat(tiles.size()).isEqualTo(64L * kept);
            tiles.append(tiles.size(), LEAVES.subList(64 * kept, 4_200));
            assertThat(all()).isEqualTo(whole);
        }
    }

    private List<Document> all() {
        return stored.find().sort(new Document("_id", 1)).into(new ArrayList<>());
    }

    /** MTH of RFC 6962, section 2.1. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int half = Integer.highestOneBit(leaves.size() - 1);
        return Merkle.node(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }
}
