package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process stops in the midst of its writes, for longer than anybody waits for it, and then goes on. */
class PausedWriterTest {

    private static final int ROUNDS = Run.rounds(1, 0.2);
    private static final int APPENDS = 30;
    private static final int ALL = APPENDS * WriterChild.WRITERS * 2;
    /** Longer than a turn, a lost turn, an answer of the server and the patience of the impatient process. */
    private static final Duration PAUSE = Duration.ofMillis(2 * Run.SOCKET_TIMEOUT);

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(ServerKind.class)
    void whoWakesUpFindsItsPlacesTakenAndTheOtherDidNotWaitForIt(ServerKind kind) throws Exception {
        Random choices = Run.choices(getClass());
        try (Server server = kind.start(folder);
                Scene scene = new Scene("Writer paused, " + kind, server, choices)) {
            for (int round = 0; round < ROUNDS; round++) {
                int before = scene.ledger().ended();
                scene.go(APPENDS);
                scene.awaitEnded(before + choices.nextInt(ALL / 2));
                int chosen = choices.nextInt(2);
                WriterChild paused = scene.writer(chosen);
                paused.process().signal("STOP");
                int stored = scene.ledger().count("stored");
                goOn(scene, scene.writer(1 - chosen));
                assertThat(scene.ledger().count("stored"))
                        .as("appends stored during the pause")
                        .isGreaterThan(stored);
                paused.process().signal("CONT");
                scene.settle();
            }
            scene.finishWithNothingUnknownToThePatient();
        }
    }

    private static void goOn(Scene scene, WriterChild other) {
        long end = System.nanoTime() + PAUSE.toNanos();
        other.awaitIdle();
        do {
            other.go(scene.round(), 2);
            other.awaitIdle();
        } while (System.nanoTime() - end < 0);
    }
}
