package dev.vouchsafe.eventstore.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

    /** More than what the listener may have read ahead, less than what fits between two processes. */
    private static final int LINES = 3_000;

    @TempDir
    Path folder;

    /** Tells its lines, and makes the file that is named when all are told. */
    static final class Teller {

        public static void main(String[] arguments) throws IOException {
            Parent parent = new Parent();
            IntStream.range(0, LINES).forEach(parent::tell);
            Files.createFile(Path.of(arguments[0]));
            parent.hear();
        }
    }

    @Test
    void allThatAProcessToldBeforeItWasKilledIsHeard() throws Exception {
        Path told = folder.resolve("told");
        CompletableFuture<ProcessHandle> killed = new CompletableFuture<>();
        List<String> heard = new ArrayList<>();
        Child child = Child.start(
                Teller.class,
                line -> {
                    killed.join();
                    heard.add(line.trim());
                },
                told);
        ProcessHandle.of(child.pid()).orElseThrow().onExit().thenAccept(killed::complete);
        await().atMost(Run.PATIENCE).until(() -> Files.exists(told));

        child.close();

        assertThat(heard)
                .isEqualTo(IntStream.range(0, LINES).mapToObj(String::valueOf).toList());
    }
}
