package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.verifier.Merkle;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A witness that nobody here wrote cosigns our checkpoints, and finds a log that was changed. */
class LitewitnessTest {

    private static final SigningKey KEY = SigningKey.of("vouchsafe/test/voucher-service", new byte[32]);

    @TempDir
    private Path folder;

    /** A tree with the checkpoints of it. */
    private record Tree(SignedCheckpoints checkpoints, HashTiles tiles, String records) {

        static Tree in(MongoDatabase database, SigningKey key, String records) {
            var tiles = new HashTiles(database.getCollection("tree-" + UUID.randomUUID()));
            var checkpoints = database.getCollection("checkpoints-" + UUID.randomUUID());
            return new Tree(new SignedCheckpoints(key, () -> tiles, checkpoints), tiles, records);
        }

        Tree grown(int size) {
            int before = (int) tiles.size();
            tiles.append(
                    before,
                    IntStream.range(before, size)
                            .mapToObj(n -> Merkle.leaf((records + n).getBytes(UTF_8)))
                            .toList());
            checkpoints.seal(Instant.now());
            return this;
        }

        boolean isCosignedBy(Witness witness) {
            return checkpoints.last().orElseThrow().checkpoint().signedBy(witness.key());
        }
    }

    @Test
    void aStrangersWitnessCosignsAndFindsWhatWasChanged() throws IOException, InterruptedException {
        var programs = Litewitness.built(folder);
        assumeTrue(programs.isPresent(), "skipped: there is no Go, or no way to its modules");
        try (var store = EmbeddedDocumentStore.temporary();
                var client = MongoClients.create(store.uri());
                var http = HttpClient.newHttpClient();
                var lite = Litewitness.start(programs.orElseThrow(), folder, List.of(KEY.known()))) {
            var database = client.getDatabase("witnessed");
            var asking = new WitnessClient(http, Duration.ofSeconds(10));
            var witness = lite.known();
            var tree = Tree.in(database, KEY, "record ").grown(3);

            var first = new Cosigning(witness, tree.checkpoints(), asking);
            await().ignoreExceptions().untilAsserted(() -> {
                first.ask();
                assertThat(tree.isCosignedBy(witness)).isTrue();
            });

            tree.grown(200);
            first.ask();
            assertThat(tree.isCosignedBy(witness)).isTrue();

            tree.grown(201);
            var restarted = new Cosigning(witness, tree.checkpoints(), asking);
            restarted.ask();
            assertThat(tree.isCosignedBy(witness)).isTrue();
            assertThat(restarted.alarm()).isEmpty();

            var changed = Tree.in(database, KEY, "another ").grown(300);
            var found = new Cosigning(witness, changed.checkpoints(), asking);
            found.ask();
            assertThat(found.alarm()).isPresent();
            assertThat(changed.isCosignedBy(witness)).isFalse();

            var shorter = Tree.in(database, KEY, "record ").grown(100);
            var cut = new Cosigning(witness, shorter.checkpoints(), asking);
            cut.ask();
            assertThat(cut.alarm()).isPresent();

            var stranger = SigningKey.of("vouchsafe/test/unknown", new byte[32]);
            var unknown = new Cosigning(
                    witness, Tree.in(database, stranger, "").grown(1).checkpoints(), asking);
            assertThatThrownBy(unknown::ask).isInstanceOf(IllegalStateException.class);
            assertThat(unknown.alarm()).isEmpty();
        }
    }
}
