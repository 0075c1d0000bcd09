package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.acceptance.notices.NoticesOfSample;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * kill -9 at random moments: what was acknowledged stays, nothing happens twice, and the end is the same.
 * {@code -Dvouchsafe.kills=20} kills more often.
 */
@Tag("long")
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("vouchsafe.kills", 8);
    /** The sample's length is beside the point; kills are spread over about as many lines. */
    private static final int LINES = 363;

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    private Path place;

    @Test
    void endsAsIfItHadNeverBeenKilled(TestReporter reporter) {
        long seed = Long.getLong("vouchsafe.kill.seed", System.nanoTime());
        reporter.publishEntry("vouchsafe.kill.seed", String.valueOf(seed));
        var random = new Random(seed);
        for (int kill = 0; kill < KILLS; kill++) {
            kill(random);
        }
        MainJob job = MainJob.start(
                place,
                "--expect",
                MainJob.SAMPLES.resolve("sample.expected.ndjson").toString());
        int code = job.end();
        assertThat(job.output()).as("seed %d", seed).contains("As expected");
        assertThat(code).isZero();
        RecordedAttempts.assertWhole(place);
        try (var played = new PlayedSystem(place.resolve("data"), MainJob.SAMPLES.resolve("sample.ndjson"))) {
            new NoticesOfSample(played.gateway).assertRight();
        }
    }

    private void kill(Random random) {
        int before = MainJob.linesDone(place);
        MainJob job = MainJob.start(place);
        boolean starting = random.nextInt(5) == 0;
        if (!starting) {
            int enough = Math.min(LINES, before + random.nextInt(2 * LINES / KILLS));
            await().atMost(PATIENCE)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(2))
                    .until(() -> MainJob.linesDone(place) >= enough || !job.alive());
            assertThat(job.alive()).as(() -> "still running:\n" + job.output()).isTrue();
        }
        // Somewhere in what comes next: in the start, or within a line.
        CompletableFuture.runAsync(
                        job::kill,
                        CompletableFuture.delayedExecutor(
                                random.nextInt(starting ? 10_000 : 100), TimeUnit.MILLISECONDS))
                .join();
    }
}
