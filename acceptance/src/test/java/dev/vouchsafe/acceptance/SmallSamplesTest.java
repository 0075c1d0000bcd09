package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.FinalState;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.play.ScenarioPlayer;
import dev.vouchsafe.standalone.result.ResultComparison;
import dev.vouchsafe.standalone.result.ResultFile;
import dev.vouchsafe.standalone.result.ResultLine;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small scenarios, each beside what is to be expected of it: inputs that once did harm, and single steps with all that
 * can stop them. They are played in the tests' JVM, which is warm from the second one on; {@link SampleTest} goes by
 * the command line.
 */
class SmallSamplesTest {

    private static final List<String> FOLDERS = List.of("faults", "steps");
    private static final String ENDING = ".ndjson";
    private static final String EXPECTED = ".expected" + ENDING;
    /** No scenario here begins earlier. */
    private static final Instant BEGIN = Instant.parse("2019-11-01T00:00:00Z");

    @TempDir
    private Path place;

    /** Their places in the samples, without the ending. */
    static List<String> scenarios() throws IOException {
        var found = new ArrayList<String>();
        for (var folder : FOLDERS) {
            try (var files = Files.list(MainJob.SAMPLES.resolve(folder))) {
                files.map(file -> folder + "/" + file.getFileName())
                        .filter(file -> file.endsWith(ENDING) && !file.endsWith(EXPECTED))
                        .map(file -> file.substring(0, file.length() - ENDING.length()))
                        .forEach(found::add);
            }
        }
        assertThat(found).as("one of each folder").hasSizeGreaterThan(FOLDERS.size());
        return found.stream().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void endsAsExpected(String name) {
        var scenario = ScenarioReader.file(MainJob.SAMPLES.resolve(name + ENDING));
        var expected = ResultFile.read(MainJob.SAMPLES.resolve(name + EXPECTED));
        try (var folder = SystemFolder.open(place);
                var played = PlayedLines.open(folder.journal(), scenario);
                var system = Installation.start(folder, 0, ProgramChoice.STANDARD, BEGIN);
                var external = new KafkaExternalSystems(system.bootstrapServers())) {
            var gateway = new GatewayCalls(system.gateway(), system.issuer());
            new ScenarioPlayer(gateway, external, played, (line, answer) -> {}).play(scenario);
            List<ResultLine> result = new ArrayList<>(played.answers());
            result.addAll(new FinalState(gateway, external).lines());
            assertThat(ResultComparison.differences(
                            expected, result.stream().map(ResultLine::json).toList()))
                    .isEmpty();
            TrailOfLogs.assertWhole(system, gateway);
        }
    }
}
