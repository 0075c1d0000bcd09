package dev.vouchsafe.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.attempt.AttemptRecords;
import dev.vouchsafe.platform.trail.Subject;
import dev.vouchsafe.platform.trail.TrailEntry;
import dev.vouchsafe.verifier.CanonicalJson;
import dev.vouchsafe.verifier.Merkle;
import dev.vouchsafe.web.HttpJson;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tree of attempts goes by their positions, and outlives them. */
class AttemptTreeTest {

    private static final Salts SALTS = new Salts(new byte[32]);
    private static final byte[] NOTHING = Merkle.leaf(CanonicalJson.bytes(Map.of()));

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private final Kept attempts = new Kept(new TreeMap<>());
    private final HashTiles tiles =
            new HashTiles(client.getDatabase("attempts-" + UUID.randomUUID()).getCollection("tree"));
    private final AttemptTree tree = new AttemptTree(attempts, SALTS, tiles);

    /** Attempts as they are kept, by position. */
    private record Kept(TreeMap<Long, TrailEntry> entries) implements AttemptRecords {

        @Override
        public long end() {
            return entries.isEmpty() ? 0 : entries.lastKey() + 1;
        }

        @Override
        public List<TrailEntry> within(long from, long to, int most) {
            return entries.subMap(from, to).values().stream().limit(most).toList();
        }

        @Override
        public List<TrailEntry> about(String id, @Nullable Maker by, long from, long to, int most) {
            return within(from, to, most);
        }
    }

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

    @Test
    void anAttemptStandsAtItsPosition() {
        record(1, 3);
        assertThat(tree.takeUp(Duration.ZERO)).isTrue();
        assertThat(tree.end()).isEqualTo(4);
        assertThat(proves(NOTHING, 0, 4)).isTrue();
        assertThat(tree.about("PS-1", 3, null))
                .extracting(EntryRecord::position)
                .containsExactly(1L, 2L);
        tree.about("PS-1", 4, null)
                .forEach(attempt -> assertThat(proves(attempt.leaf(), attempt.position(), 4))
                        .isTrue());
    }

    @Test
    void whatIsAboutAThingIsReadSomeAtATime() {
        record(1, 1_500);
        assertThat(tree.about("PS-1", 1_400, null).map(EntryRecord::position))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 1_399).boxed().toList());
        var first = tree.about("PS-1", 1_400, null).iterator();
        first.next();
        attempts.entries().tailMap(1_024L).clear();
        assertThat(first).toIterable().hasSize(1_022);
    }

    @Test
    void whatIsDeletedLaterStaysInTheTree() {
        record(1, 1_500);
        tree.takeUp(Duration.ZERO);
        var old = EntryRecord.of(attempts.entries().get(700L), SALTS).leaf();
        byte[] root = tiles.tree().root(1_501);

        attempts.entries().headMap(1_400L).clear();
        record(1_501, 1_600);
        tree.takeUp(Duration.ZERO);

        assertThat(tiles.tree().root(1_501)).isEqualTo(root);
        assertThat(proves(old, 700, 1_601)).isTrue();
    }

    @Test
    void whatWasDeletedBeforeTheTreeWasMadeHasAPlaceInIt() {
        record(1, 700);
        attempts.entries().headMap(600L).clear();
        tree.takeUp(Duration.ZERO);
        assertThat(tree.end()).isEqualTo(701);
        assertThat(proves(NOTHING, 599, 701)).isTrue();
        assertThat(proves(EntryRecord.of(attempts.entries().get(600L), SALTS).leaf(), 600, 701))
                .isTrue();
    }

    @Test
    void aTreeOfNothingIsEmpty() {
        tree.takeUp(Duration.ZERO);
        assertThat(tree.end()).isZero();
    }

    private boolean proves(byte[] leaf, long position, long size) {
        var read = tiles.tree();
        return Arrays.equals(Merkle.root(leaf, position, size, read.inclusion(position, size)), read.root(size));
    }

    private void record(long from, long to) {
        LongStream.rangeClosed(from, to).forEach(position -> attempts.entries().put(position, attempt(position)));
    }

    private static TrailEntry attempt(long position) {
        var at = Instant.parse("2026-11-30T12:00:00Z");
        return new TrailEntry(
                "voucher-service:a" + position,
                "voucher-service",
                position,
                "call.refused",
                1,
                "refused",
                List.of("competency-missing"),
                new Subject("voucher", "PS-1"),
                List.of(),
                "ana@fabrikam.example",
                List.of("partner-admin"),
                "P-1",
                at,
                at,
                null,
                "corr-7",
                null,
                "",
                HttpJson.mapper().valueToTree(Map.of("method", "POST", "status", 422)));
    }
}
