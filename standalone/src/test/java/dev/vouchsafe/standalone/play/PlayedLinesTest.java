package dev.vouchsafe.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.result.ResultLine.Answer;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayedLinesTest {

    private static final Instant AT = Instant.parse("2021-03-15T09:00:00Z");
    private static final ScenarioLine PAUSE = new ScenarioLine.Pause(1, AT);
    private static final ScenarioLine CALL =
            new ScenarioLine.Call(2, AT, "c-1", Map.of("sub", "a"), "POST", "/api", null);
    private static final Scenario SCENARIO = new Scenario("one", "d1", List.of(PAUSE, CALL));
    private static final Answer ANSWER = new Answer("c-1", 409, List.of("voucher-expired"));

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("journal.ndjson");
    }

    @Test
    void beginsWithNothingDone() {
        try (PlayedLines played = PlayedLines.open(file, SCENARIO)) {
            assertThat(played.done()).isZero();
            assertThat(played.answers()).isEmpty();
        }
    }

    @Test
    void takesUpWhatWasDone() {
        playBoth();
        try (PlayedLines played = PlayedLines.open(file, SCENARIO)) {
            assertThat(played.done()).isEqualTo(2);
            assertThat(played.answers()).containsExactly(ANSWER);
        }
    }

    @Test
    void forgetsARecordThatACrashCutShort() throws IOException {
        playBoth();
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 1; cut < 10; cut++) {
            Files.write(file, Arrays.copyOf(whole, whole.length - cut));
            try (PlayedLines played = PlayedLines.open(file, SCENARIO)) {
                assertThat(played.done()).isEqualTo(1);
                played.done(CALL, ANSWER);
            }
            assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        }
    }

    @Test
    void refusesAnotherScenario() {
        playBoth();
        assertThatThrownBy(() -> PlayedLines.open(file, new Scenario("two", "d2", List.of(PAUSE))))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("another scenario (one)")
                .hasMessageContaining(folder.toString());
    }

    @Test
    void refusesADamagedRecord() throws IOException {
        playBoth();
        Files.writeString(file, "garbage\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> PlayedLines.open(file, SCENARIO))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("damaged after 2 lines");
        Files.writeString(file, "garbage\n");
        assertThatThrownBy(() -> PlayedLines.open(file, SCENARIO))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("damaged");
    }

    private void playBoth() {
        try (PlayedLines played = PlayedLines.open(file, SCENARIO)) {
            played.done(PAUSE, null);
            played.done(CALL, ANSWER);
        }
    }
}
