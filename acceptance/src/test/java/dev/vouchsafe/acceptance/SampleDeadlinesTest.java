package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.ops.DeadlineKinds;
import dev.vouchsafe.standalone.launch.Installation;
import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.launch.SystemFolder;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.play.KafkaExternalSystems;
import dev.vouchsafe.standalone.play.PlayedLines;
import dev.vouchsafe.standalone.play.ScenarioPlayer;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After a sample every deadline is recorded as it follows from the logs, and the lists show it. */
class SampleDeadlinesTest {

    private static final Instant BEGIN = Instant.parse("2019-11-01T00:00:00Z");

    @TempDir
    private Path place;

    @ParameterizedTest
    @ValueSource(strings = "sample")
    void everyDeadlineIsRight(String name) {
        var scenario = ScenarioReader.file(MainJob.SAMPLES.resolve(name + ".ndjson"));
        try (var folder = SystemFolder.open(place);
                var played = PlayedLines.open(folder.journal(), scenario);
                var system = Installation.start(folder, 0, ProgramChoice.STANDARD, BEGIN);
                var external = new KafkaExternalSystems(system.bootstrapServers())) {
            var gateway = new GatewayCalls(system.gateway(), system.issuer());
            new ScenarioPlayer(gateway, external, played, (line, answer) -> {}).play(scenario);

            var verified = gateway.read("/api/ops/deadlines/verification");
            assertThat(verified.path("status").asString()).as("%s", verified).isEqualTo("right");
            assertThat(verified.path("checked").propertyNames()).containsExactlyInAnyOrderElementsOf(DeadlineKinds.ALL);
            assertThat(verified.path("lateness").path("max").asLong()).isZero();

            var late = gateway.read("/api/ops/deadlines?state=late&size=500").path("items");
            assertThat(late.valueStream()
                            .map(deadline -> deadline.path("kind").asString())
                            .distinct())
                    .isSubsetOf("payment-term");
            // Vouchers that expired, pools that were emptied, windows that closed: as many as there are facts of them.
            long done = gateway.read("/api/ops/deadlines?state=done&size=1")
                    .path("total")
                    .asLong();
            assertThat(verified.path("lateness")
                            .path("histogram")
                            .path(0)
                            .path("count")
                            .asLong())
                    .isEqualTo(done)
                    .isPositive();
        }
    }
}
