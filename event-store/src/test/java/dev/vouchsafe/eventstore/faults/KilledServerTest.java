package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server is killed while 8 writers in two processes write, and started again while they go on. Only the embedded
 * one is.
 */
class KilledServerTest {

    private static final int ROUNDS = Run.rounds(2, 1);
    private static final int APPENDS = 40;
    private static final int ALL = APPENDS * WriterChild.WRITERS * 2;

    @TempDir
    Path folder;

    @Test
    void whatWasAcknowledgedStaysAndWhatWasNotIsStoredOnceOrNot() throws Exception {
        Random choices = Run.choices(getClass());
        ServerProcess server = ServerProcess.start(folder);
        try (Scene scene = new Scene("Server killed", server, choices)) {
            int begun = 0;
            for (int round = 0; round < ROUNDS; ) {
                assertThat(begun++)
                        .as("rounds begun for %s in which the server was killed while all wrote", ROUNDS)
                        .isLessThan(5 * ROUNDS);
                int before = scene.ledger().ended();
                int stored = scene.ledger().count("stored");
                scene.go(APPENDS);
                scene.awaitEnded(before + choices.nextInt(ALL / 2));
                server.close();
                boolean inTheMidst =
                        scene.ledger().ended() < before + ALL; // on a busy machine the kill can come too late
                server = ServerProcess.start(folder);
                scene.leadTo(server);
                scene.settle();
                assertThat(scene.ledger().count("stored")).as("appends stored").isGreaterThan(stored);
                round += inTheMidst ? 1 : 0;
            }
            scene.finishWithNothingUnknownToThePatient();
        } finally {
            server.close();
        }
    }
}
