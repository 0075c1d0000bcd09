package dev.vouchsafe.platform.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.embedded.EmbeddedDocumentStore;
import dev.vouchsafe.platform.evidence.FakeWitness.Reply;
import dev.vouchsafe.verifier.Lines;
import dev.vouchsafe.verifier.Merkle;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a witness is asked, and what its answers do to a checkpoint. */
class CosigningTest {

    private static final Instant AT = Instant.parse("2026-11-30T12:00:00Z");

    private static EmbeddedDocumentStore store;
    private static MongoClient client;

    private final MongoDatabase database = client.getDatabase("cosigned-" + UUID.randomUUID());
    private final HashTiles tiles = new HashTiles(database.getCollection("tree"));
    private final SignedCheckpoints checkpoints = new SignedCheckpoints(
            SigningKey.of("vouchsafe/test/voucher-service", new byte[32]),
            () -> tiles,
            database.getCollection("checkpoints"));
    private final HttpClient http = HttpClient.newHttpClient();
    private final FakeWitness witness = new FakeWitness("witness.example/w");
    private final Cosigning cosigning = anew();

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

    @AfterEach
    void end() {
        witness.close();
        http.close();
    }

    @Test
    void aCosignatureThatCameStandsInTheCheckpoint() {
        cosigning.ask();
        assertThat(witness.asked).isEmpty();

        grow(3);
        cosigning.ask();
        cosigning.ask();

        assertThat(witness.asked)
                .hasSize(1)
                .first()
                .asString()
                .startsWith("old 0\n\nvouchsafe/test/voucher-service\n3\n");
        assertThat(isCosigned()).isTrue();
    }

    @Test
    void theNextOneComesWithTheProofThatItGoesOnFromTheLast() {
        grow(3);
        cosigning.ask();
        grow(70);
        assertThat(isCosigned()).isFalse();
        cosigning.ask();

        var proof = witness.asked
                .getLast()
                .substring(0, witness.asked.getLast().indexOf("\n\n"))
                .lines()
                .toList();
        assertThat(proof.getFirst()).isEqualTo("old 3");
        assertThat(Merkle.consistent(
                        3,
                        tiles.tree().root(3),
                        70,
                        tiles.tree().root(70),
                        proof.stream().skip(1).map(Lines::hash).toList()))
                .isTrue();
        assertThat(isCosigned()).isTrue();
    }

    @Test
    void aWitnessThatKnowsAnotherSizeIsAskedFromThere() {
        grow(3);
        cosigning.ask();
        grow(70);
        witness.replies.add(new Reply(409, "3\n"));
        anew().ask();
        assertThat(witness.asked.subList(1, 3))
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("old 0\n\n"),
                        second -> assertThat(second).startsWith("old 3\n"));
        assertThat(isCosigned()).isTrue();
        assertThat(cosigning.alarm()).isEmpty();
    }

    @Test
    void oneThatFindsTheTreeInconsistentIsAnAlarmUntilItCosigns() {
        grow(3);
        witness.replies.add(new Reply(422, "bad consistency proof\n"));
        cosigning.ask();
        assertThat(cosigning.alarm())
                .hasValueSatisfying(alarm ->
                        assertThat(alarm).contains("witness.example/w", "vouchsafe/test/voucher-service", "3"));
        assertThat(isCosigned()).isFalse();

        cosigning.ask();
        assertThat(cosigning.alarm()).isEmpty();
    }

    /** It knows the size that was said, and another root of it. */
    @Test
    void aConflictAboutTheSameSizeIsAnAlarm() {
        grow(3);
        witness.replies.add(new Reply(409, "3\n"));
        witness.replies.add(new Reply(409, "3\n"));
        cosigning.ask();
        assertThat(cosigning.alarm()).isPresent();
    }

    @Test
    void oneThatHasSeenMoreThanThereIsIsAnAlarm() {
        grow(3);
        witness.replies.add(new Reply(409, "9\n"));
        cosigning.ask();
        assertThat(cosigning.alarm())
                .hasValueSatisfying(alarm -> assertThat(alarm).contains("9 records", "has 3"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 500, 503})
    void oneThatIsUnwillingIsAskedAgainAndNoAlarm(int status) {
        grow(3);
        witness.replies.add(new Reply(status, ""));
        assertThatThrownBy(cosigning::ask)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("" + status);
        assertThat(cosigning.alarm()).isEmpty();
        cosigning.ask();
        assertThat(isCosigned()).isTrue();
    }

    @Test
    void whatIsNoCosignatureByItsKeyIsNotKept() {
        grow(3);
        var note = checkpoints.last().orElseThrow().signed();
        try (var another = new FakeWitness("witness.example/w")) {
            for (var line : List.of(
                    "no signature\n",
                    "",
                    another.cosignature(another.key(), note),
                    another.cosignature(witness.key(), note))) {
                witness.replies.add(new Reply(200, line));
                assertThatThrownBy(cosigning::ask).hasMessageContaining("no cosignature by its key");
            }
        }
        assertThat(checkpoints.last().orElseThrow().note()).isEqualTo(note);
    }

    @Test
    void whoDoesNotAnswerIsNotWaitedForLong() {
        grow(3);
        witness.close();
        assertThatThrownBy(cosigning::ask).hasMessageContaining("can't be reached");
        assertThat(cosigning.alarm()).isEmpty();
    }

    private Cosigning anew() {
        return new Cosigning(witness.known(), checkpoints, new WitnessClient(http, Duration.ofSeconds(30)));
    }

    private boolean isCosigned() {
        return checkpoints.last().orElseThrow().checkpoint().signedBy(witness.key());
    }

    private void grow(int size) {
        int before = (int) tiles.size();
        tiles.append(
                before,
                IntStream.range(before, size)
                        .mapToObj(n -> Merkle.leaf(("record " + n).getBytes(UTF_8)))
                        .toList());
        checkpoints.seal(AT);
    }
}
