package dev.vouchsafe.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VouchsafeTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @Test
    void helpNamesEveryOption() {
        assertThat(run("--help")).isEqualTo(Vouchsafe.WELL);
        assertThat(text(out))
                .contains(
                        "--scenario",
                        "--result",
                        "--expect",
                        "--exit",
                        "--data",
                        "--port",
                        "--mongodb",
                        "--kafka",
                        "--help");
        assertThat(text(err)).isEmpty();
    }

    @Test
    void verifiesAnEvidenceFile() throws IOException {
        var file = Files.writeString(folder.resolve("evidence.json"), "{}");
        assertThat(run("verify", file.toString())).isEqualTo(Vouchsafe.MISUSED);
        assertThat(text(out)).startsWith("This is no evidence file: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--colour", "sample.ndjson", "--port=abc", "--scenario"})
    void aBadArgumentIsToldInOneSentence(String argument) {
        assertThat(run(argument)).isEqualTo(Vouchsafe.MISUSED);
        assertThat(text(err)).hasLineCount(1).endsWith("Try --help." + System.lineSeparator());
    }

    @Test
    void aMissingScenarioIsToldInOneSentence() {
        assertThat(run("--scenario", folder.resolve("none.ndjson").toString())).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).contains("none.ndjson");
    }

    @Test
    void anUnreadableLineIsToldWithItsNumberAndNothingIsStarted() throws IOException {
        Path scenario = Files.writeString(
                folder.resolve("bad.ndjson"), "{\"at\": \"2021-01-01T00:00:00Z\"}\n{\"at\": \"soon\"}\n");
        assertThat(run(
                        "--scenario",
                        scenario.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).startsWith("Line 2 of bad.ndjson can't be read");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aMissingExpectationIsToldBeforeAnythingIsStarted() {
        assertThat(run(
                        "--expect",
                        folder.resolve("none").toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aForeignDataFolderIsToldInOneSentence() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "all of it");
        assertThat(run("--data", folder.toString())).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).contains("not Vouchsafe's");
    }

    @Test
    void aResultThatCannotBeWrittenIsToldBeforeAnythingIsStarted() {
        assertThat(run(
                        "--result",
                        folder.resolve("none/result.ndjson").toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).contains("there is no folder");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aResultOverTheScenarioIsToldBeforeAnythingIsStarted() throws IOException {
        Path scenario = Files.writeString(folder.resolve("one.ndjson"), "{\"at\": \"2021-01-01T00:00:00Z\"}\n");
        assertThat(run(
                        "--scenario",
                        scenario.toString(),
                        "--result",
                        folder + "/./one.ndjson",
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).contains("this run reads that file");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            --programs=planning-services,planning-services           | The program planning-services is named twice
            --programs=planning-services;--programs=planning-services | The program planning-services is named twice
            --programs=planning-services,,training-vouchers          | '' is not the id of a program
            --programs=../planning-services                          | '../planning-services' is not the id of a program
            --programs-folder=no/such/folder                         | There is no folder of programs no/such/folder.
            --port=65530                                             | There are no ports from 65530 on
            --port=-1                                                | There are no ports from -1 on
            --expect=pom.xml                                         | Line 1 of pom.xml can't be read
            """)
    void whatAnOptionNamesInVainIsToldInOneSentence(String arguments, String sentence) {
        var all = new ArrayList<>(List.of(arguments.split(";")));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        assertThat(run(all.toArray(String[]::new))).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--scenario=a --scenario=b",
                "--port=1 --port=2",
                "--port=99999999999",
                "--expect=a --expect=b",
                "--programs-folder=a --programs-folder=b",
                "--exit=perhaps"
            })
    void anOptionThatIsGivenTwiceOrHasNoSuchValueIsToldInOneSentence(String arguments) {
        assertThat(run(arguments.split(" "))).isEqualTo(Vouchsafe.MISUSED);
        assertThat(text(err)).hasLineCount(1).endsWith("Try --help." + System.lineSeparator());
    }

    @Test
    void aPortInUseIsToldInOneSentence() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(run(
                            "--port",
                            String.valueOf(taken.getLocalPort()),
                            "--data",
                            folder.resolve("data").toString()))
                    .isEqualTo(Vouchsafe.OBSTACLE);
            assertThat(text(err)).hasLineCount(1).contains("Port " + taken.getLocalPort(), "is in use");
        }
    }

    @Test
    void aDocumentServerThatIsNoneIsToldInOneSentence() {
        assertThat(run(
                        "--mongodb",
                        "postgres://nowhere",
                        "--port",
                        "0",
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).startsWith("The document server of --mongodb can't be used: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kafka", "documents"})
    void aDamagedPartOfTheDataFolderIsToldInOneSentence(String part) throws IOException {
        Path data = folder.resolve("data");
        SystemFolder.open(data).close();
        Files.writeString(Files.createDirectory(data.resolve(part)).resolve("format"), "\u0000\u0001 what is this");
        assertThat(run("--port", "0", "--data", data.toString())).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).contains(data.resolve(part).toString(), "damaged");
    }

    @Test
    void aDataFolderOfAnotherScenarioIsToldInOneSentence() throws IOException {
        Path data = folder.resolve("data");
        try (SystemFolder before = SystemFolder.open(data)) {
            PlayedLines.open(
                            before.journal(),
                            new Scenario("another.ndjson", "0", List.of(new ScenarioLine.Pause(1, Instant.EPOCH))))
                    .close();
        }
        assertThat(run("--port", "0", "--data", data.toString())).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(text(err)).hasLineCount(1).contains("another scenario (another.ndjson)");
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
