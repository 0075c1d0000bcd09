package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that once did harm, each a scenario beside what is to be expected of it. */
class FaultSamplesTest {

    private static final Path FAULTS = MainJob.SAMPLES.resolve("faults");
    private static final String ENDING = ".ndjson";
    private static final String EXPECTED = ".expected" + ENDING;

    @TempDir
    private Path place;

    static List<String> scenarios() throws IOException {
        try (var files = Files.list(FAULTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING) && !file.endsWith(EXPECTED))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void endsAsExpected(String scenario) {
        MainJob job = MainJob.start(
                place,
                "--scenario",
                FAULTS.resolve(scenario + ENDING).toString(),
                "--expect",
                FAULTS.resolve(scenario + EXPECTED).toString());
        int code = job.end();
        assertThat(job.output()).contains("As expected");
        assertThat(code).isZero();
    }
}
