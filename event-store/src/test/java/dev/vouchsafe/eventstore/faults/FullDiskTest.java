package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The server's file cannot grow any more, in the midst of a write; later there is room again. Only the embedded one's.
 */
class FullDiskTest {

    private static final int ROUNDS = Run.rounds(1, 0.1);
    private static final int APPENDS = 40;

    @TempDir
    Path folder;

    @Test
    void theServerRefusesWhatHasNoRoomAndGoesOnWhenThereIsSome() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/prlimit")),
                "Skipped: without prlimit the room of the server's file cannot be limited");
        Random choices = Run.choices(getClass());
        ServerProcess server = ServerProcess.start(folder);
        try (Scene scene = new Scene("Disk full", server, choices)) {
            for (int round = 0; round < ROUNDS; round++) {
                int failed = failed(scene);
                limit(server, fileSize() + 4_000 + choices.nextInt(40_000) + ":");
                scene.go(APPENDS);
                scene.ledger().await("appends that fail", () -> failed(scene) > failed);
                limit(server, "unlimited:");
                scene.settle();

                int stored = scene.ledger().count("stored");
                scene.go(5);
                scene.settle();
                assertThat(scene.ledger().count("stored"))
                        .as("appends stored since there is room")
                        .isGreaterThan(stored);

                server.close(); // what was seen and acknowledged is also what is on the disk
                server = ServerProcess.start(folder);
                scene.leadTo(server);
                scene.settle();
            }
            scene.finish();
        } finally {
            server.close();
        }
    }

    private static int failed(Scene scene) {
        return scene.ledger().count("unknown") + scene.ledger().count("refused");
    }

    private static void limit(ServerProcess server, String softLimit) {
        Child.run("prlimit", "--pid", String.valueOf(server.process().pid()), "--fsize=" + softLimit);
    }

    private long fileSize() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .max()
                    .orElseThrow();
        }
    }
}
