package dev.vouchsafe.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VouchsafeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path folder;

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isEqualTo(Vouchsafe.WELL);
        assertThat(text(out)).contains("--scenario", "--result", "--expect", "--exit", "--data", "--port", "--help");
        assertThat(text(err)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "sample.ndjson", "--port=abc", "--scenario"})
    void aBadArgumentIsToldInOneSentence(String argument) {
        assertThat(run(argument)).isEqualTo(Vouchsafe.MISUSED);
        assertThat(text(err)).hasLineCount(1).endsWith("Try --help." + System.lineSeparator());
    }

    @Test
    void aMissingScenarioIsToldInOneSentence() {
        assertThat(run("--scenario", folder.resolve("none.ndjson").toString())).isEqualTo(Vouchsafe.TROUBLE);
        assertThat(text(err)).hasLineCount(1).contains("none.ndjson");
    }

    @Test
    void anUnreadableLineIsToldWithItsNumberAndNothingIsStarted() throws IOException {
        Path scenario = Files.writeString(folder.resolve("bad.ndjson"), "{\"at\": \"2021-01-01T00:00:00Z\"}\n{\"at\": \"soon\"}\n");
        assertThat(run("--scenario", scenario.toString(), "--data", folder.resolve("data").toString())).isEqualTo(Vouchsafe.TROUBLE);
        assertThat(text(err)).hasLineCount(1).startsWith("Line 2 of bad.ndjson can't be read");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aMissingExpectationIsToldBeforeAnythingIsStarted() {
        assertThat(run("--expect", folder.resolve("none").toString(), "--data", folder.resolve("data").toString())).isEqualTo(Vouchsafe.TROUBLE);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aForeignDataFolderIsToldInOneSentence() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "all of it");
        assertThat(run("--data", folder.toString())).isEqualTo(Vouchsafe.TROUBLE);
        assertThat(text(err)).hasLineCount(1).contains("not Vouchsafe's");
    }

    private int run(String... arguments) {
        return Vouchsafe.run(arguments, print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
