package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.acceptance.notices.NoticesOfSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The samples with hundreds of vouchers: people are told exactly what they should be, and every deadline is right. None
 * is played unless {@code -Dvouchsafe.large-samples=9} asks for up to so many of them; {@code -Dvouchsafe.samples}
 * names another folder.
 */
@Tag("long")
class LargeSamplesTest {

    private static final int MOST = Integer.getInteger("vouchsafe.large-samples", 0);

    @TempDir
    private Path place;

    static List<Path> samples() throws IOException {
        try (var files = Files.list(MainJob.SAMPLES)) {
            return files.filter(file -> file.getFileName().toString().matches("[^.]+-\\d+\\.ndjson"))
                    .sorted()
                    .limit(MOST)
                    .toList();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("samples")
    void everybodyIsToldOnceOfWhatConcernsThem(Path sample) {
        try (var played = new PlayedSystem(place, sample)) {
            assertThat(played.gateway.read("/api/vouchers?size=1").path("total").asInt())
                    .isGreaterThanOrEqualTo(90);
            new NoticesOfSample(played.gateway).assertRight();
            new DeadlinesOfSample(played.gateway).assertRight();
        }
    }
}
