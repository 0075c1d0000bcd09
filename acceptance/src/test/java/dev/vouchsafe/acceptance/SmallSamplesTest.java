package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.result.ResultComparison;
import dev.vouchsafe.standalone.result.ResultFile;
import dev.vouchsafe.standalone.result.ResultLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
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
    /** Played in every build: it does the most. */
    private static final String LONGEST = "faults/one-hand";

    @TempDir
    private Path place;

    /** Their places in the samples, without the ending. */
    static List<String> others() throws IOException {
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
        return found.stream().filter(name -> !name.equals(LONGEST)).sorted().toList();
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
        var expected = ResultFile.read(MainJob.SAMPLES.resolve(name + EXPECTED));
        try (var played = new PlayedSystem(place, MainJob.SAMPLES.resolve(name + ENDING))) {
            assertThat(ResultComparison.differences(
                            expected,
                            played.result().stream().map(ResultLine::json).toList()))
                    .isEmpty();
            TrailOfLogs.assertWhole(played.system, played.gateway);
        }
    }
}
