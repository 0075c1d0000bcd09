package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The trails of all services, verified through the gateway: also against what was published of them before a restart.
 */
class TrailsTest {

    @TempDir
    private Path place;

    @Test
    void everyTrailIsWholeBeforeAndAfterARestart() {
        try (var system = new RunningSystem(place)) {
            system.givePool(10);
            system.register("P-7001");
            system.settle();

            assertWhole(system.read("/api/audit/verification"));
        }
        try (var system = new RunningSystem(place)) {
            var verification = system.read("/api/audit/verification");

            assertWhole(verification);
            assertThat(verification.path("trails").path(0).path("checkpoints").asInt())
                    .as("published at the stop")
                    .isPositive();
        }
    }

    private static void assertWhole(JsonNode verification) {
        assertThat(verification.path("status").asString())
                .as(verification.toString())
                .isEqualTo("whole");
        assertThat(verification
                        .path("trails")
                        .valueStream()
                        .map(trail -> trail.path("log").asString()))
                .isEqualTo(Stream.of(ServiceName.values()).map(ServiceName::id).toList());
        assertThat(verification.path("trails").path(0).path("position").asLong())
                .isPositive();
    }
}
