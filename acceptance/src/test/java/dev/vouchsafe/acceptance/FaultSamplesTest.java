package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.result.ResultComparison;
import dev.vouchsafe.standalone.result.ResultFile;
import dev.vouchsafe.standalone.result.ResultLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Inputs that once did harm, each a scenario beside what is to be expected of it. They are played in the tests' JVM,
 * which is warm from the second one on; {@link SampleTest} goes by the command line.
 */
class FaultSamplesTest {

    private static final Path FAULTS = MainJob.SAMPLES.resolve("faults");
    private static final String ENDING = ".ndjson";
    private static final String EXPECTED = ".expected" + ENDING;
    /** Played in every build: it does the most. */
    private static final String LONGEST = "one-hand";

    @TempDir
    private Path place;

    static List<String> others() throws IOException {
        try (var files = Files.list(FAULTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.endsWith(EXPECTED))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .filter(name -> !name.equals(LONGEST))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theLongestEndsAsExpected() {
        assertEndsAsExpected(LONGEST);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("others")
    void theOthersEndAsExpected(String name) {
        assertEndsAsExpected(name);
    }

    private void assertEndsAsExpected(String name) {
        var expected = ResultFile.read(FAULTS.resolve(name + EXPECTED));
        try (var played = new PlayedSystem(place, FAULTS.resolve(name + ENDING))) {
            assertThat(ResultComparison.differences(
                            expected,
                            played.result().stream().map(ResultLine::json).toList()))
                    .isEmpty();
            TrailOfLogs.assertWhole(played.system, played.gateway);
        }
    }
}
