package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.verifier.Merkle;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignedCheckpointsTest {

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase("signed-" + UUID.randomUUID());
    private final SigningKey key = SigningKey.of("vouchsafe/test/voucher-service", new byte[32]);
    private HashTiles tiles = new HashTiles(database.getCollection("tree"));
    private final SignedCheckpoints checkpoints =
            new SignedCheckpoints(key, () -> tiles, database.getCollection("checkpoints"));

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
    void anEmptyTreeIsNotSigned() {
        assertThat(checkpoints.seal(AT)).isEmpty();
        assertThat(checkpoints.after(0, 10)).isEmpty();
    }

    @Test
    void eachSizeIsSignedOnceWithTheKeyOfItsLog() {
        tiles.append(0, leaves(0, 3));
        var first = checkpoints.seal(AT).orElseThrow();
        assertThat(checkpoints.seal(AT.plusSeconds(60)).orElseThrow().note()).isEqualTo(first.note());
        tiles.append(3, leaves(3, 70));
        checkpoints.seal(AT.plusSeconds(90));
        assertThat(checkpoints.after(0, 10))
                .extracting(signed -> signed.checkpoint().size())
                .containsExactly(3L, 70L);
        assertThat(checkpoints.after(3, 10)).singleElement().satisfies(signed -> {
            assertThat(signed.checkpoint().signedByLog(List.of(key.known()))).isTrue();
            assertThat(signed.checkpoint().root()).isEqualTo(tiles.tree().root(70));
            assertThat(signed.at()).isEqualTo(AT.plusSeconds(90));
        });
    }

    @Test
    void aTreeThatContradictsWhatWasSignedIsNotSigned() {
        tiles.append(0, leaves(0, 3));
        checkpoints.seal(AT);
        tiles = new HashTiles(database.getCollection("another"));
        assertThatThrownBy(() -> checkpoints.seal(AT)).isInstanceOf(SignedCheckpoints.ChangedTree.class);
        tiles.append(0, leaves(1, 9));
        assertThatThrownBy(() -> checkpoints.seal(AT))
                .isInstanceOf(SignedCheckpoints.ChangedTree.class)
                .hasMessageContaining("its first 3 records");
        assertThat(checkpoints.after(0, 10)).hasSize(1);
    }

    @Test
    void eachIsPublishedOnceInOrder() {
        for (int size = 1; size <= 3; size++) {
            tiles.append(size - 1, leaves(size - 1, size));
            checkpoints.seal(AT);
        }
        assertThat(sizes(checkpoints.unpublished())).containsExactly(1L, 2L, 3L);
        checkpoints.published(1);
        checkpoints.published(2);
        assertThat(sizes(checkpoints.unpublished())).containsExactly(3L);
    }

    @Test
    void cosignaturesStandBehindItsOwnSignature() {
        tiles.append(0, leaves(0, 1));
        var sealed = checkpoints.seal(AT).orElseThrow();
        checkpoints.cosigned(1, List.of("— a.example AAAAAAA="));
        checkpoints.cosigned(1, List.of("— a.example AAAAAAA=", "— b.example AAAAAAA="));
        var known = checkpoints.seal(AT).orElseThrow();
        assertThat(known.note()).isEqualTo(sealed.note() + "— a.example AAAAAAA=\n— b.example AAAAAAA=\n");
        assertThat(known.signed()).isEqualTo(sealed.note());
    }

    private static List<Long> sizes(List<SignedCheckpoints.Signed> checkpoints) {
        return checkpoints.stream().map(signed -> signed.checkpoint().size()).toList();
    }

    private static List<byte[]> leaves(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(n -> Merkle.leaf(("record " + n).getBytes(UTF_8)))
                .toList();
    }
}
