package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One of two processes that share turns is killed while it holds the turn; the other goes on, and another takes its
 * place.
 */
class KilledWriterTest {

    private static final int ROUNDS = Run.rounds(1, 0.25);
    private static final int APPENDS = 60;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void whatItWasToldStaysAndTheOtherGoesOn(ServerKind kind) throws Exception {
        Random choices = Run.choices(getClass());
        try (Server server = kind.start(folder);
                Scene scene = new Scene("Writer killed, " + kind, server, choices);
                MongoClient client = Run.connectPatiently(server.uri(server.address()))) {
            MongoCollection<Document> turns =
                    client.getDatabase(scene.database()).getCollection("events_writer");
            int begun = 0;
            for (int round = 0; round < ROUNDS; ) {
                assertThat(begun++)
                        .as("rounds begun for %s in which a process was killed within its turn", ROUNDS)
                        .isLessThan(10 * ROUNDS);
                int chosen = choices.nextInt(2);
                WriterChild killed = scene.writer(chosen);
                int before = scene.ledger().ended();
                scene.go(APPENDS);
                scene.awaitEnded(before + choices.nextInt(APPENDS));
                await().pollDelay(Duration.ZERO)
                        .pollInterval(Duration.ofMillis(2))
                        .atMost(Run.PATIENCE)
                        .until(() -> killed.isIdle() || holdsTheTurn(killed, turns));
                killed.kill();
                boolean withinItsTurn = holdsTheTurn(killed, turns);
                goOn(scene, scene.writer(1 - chosen));
                scene.startAgain(chosen);
                scene.settle();
                round += withinItsTurn ? 1 : 0;
            }
            scene.finish();
        }
    }

    private static boolean holdsTheTurn(WriterChild writer, MongoCollection<Document> turns) {
        Document turn = turns.find().first();
        String holder = turn == null ? null : turn.getString("holder");
        return holder != null && holder.startsWith(writer.process().pid() + "@");
    }

    private static void goOn(Scene scene, WriterChild other) {
        other.awaitIdle();
        int stored = scene.ledger().count("stored");
        other.go(scene.round(), 2);
        other.awaitIdle();
        assertThat(scene.ledger().count("stored"))
                .as("appends stored by the other")
                .isGreaterThan(stored);
    }
}
