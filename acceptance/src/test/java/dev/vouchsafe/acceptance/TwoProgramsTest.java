package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.Vouchsafe;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A second program beside the first, by configuration alone: its definition is a folder that is not part of the
 * application.
 */
@Tag("long")
class TwoProgramsTest {

    private static final Path TRAINING = MainJob.SAMPLES.resolve("training");

    @TempDir
    private Path place;

    @Test
    void eachVoucherGoesByTheRulesOfItsOwnProgram() {
        MainJob job = MainJob.start(
                place,
                "--programs",
                "planning-services,training-vouchers",
                "--programs-folder",
                TRAINING.resolve("programs").toString(),
                "--scenario",
                TRAINING.resolve("training.ndjson").toString(),
                "--expect",
                TRAINING.resolve("training.expected.ndjson").toString());
        int code = job.end();
        assertThat(job.output()).contains("As expected");
        assertThat(code).isZero();
    }

    @Test
    void aWrongDefinitionStopsTheStartAndSaysWhere() throws Exception {
        Path own = Files.createDirectories(place.resolve("programs/own"));
        Files.writeString(own.resolve("program.yaml"), "id: own\nversion: \"1\"\nzone: Nowhere/Land\n");
        MainJob job = MainJob.start(
                place,
                "--programs",
                "planning-services,own",
                "--programs-folder",
                own.getParent().toString(),
                "--exit");
        assertThat(job.end()).isEqualTo(Vouchsafe.OBSTACLE);
        assertThat(job.output()).contains(own.resolve("program.yaml").toString());
    }
}
