package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The shipped sample through the whole system, from the command line to the comparison. {@link PlayedSampleTest}
 * compares it in every build.
 */
@Tag("long")
class SampleTest {

    @TempDir
    private Path place;

    @Test
    void endsAsExpected() {
        MainJob job = MainJob.start(
                place,
                "--expect",
                MainJob.SAMPLES.resolve("sample.expected.ndjson").toString());
        int code = job.end();
        assertThat(job.output()).contains("As expected");
        assertThat(code).isZero();
        RecordedAttempts.assertWhole(place);
    }
}
