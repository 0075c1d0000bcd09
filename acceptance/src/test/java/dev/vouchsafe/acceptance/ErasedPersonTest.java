package dev.vouchsafe.acceptance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A person that an assignment names, from Kafka to its erasure through the gateway, and what the whole system has
 * written of it to its disk.
 */
class ErasedPersonTest {

    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "otto@vouchsafe.example", "roles", List.of("operator"));
    private static final String HISTORY = "/api/vouchers/PS-1/history";
    private static final String PERSON = "office@contoso.example";

    @TempDir
    private Path place;

    @Test
    void canNoLongerBeReadWhileEveryTrailStaysWhole() throws IOException {
        try (var system = new RunningSystem(place)) {
            system.givePool(10);
            system.assign("PS-1");
            system.settle();
            assertThat(system.read(HISTORY).toString()).contains(PERSON);
        }
        // A checkpoint of each trail was published at the stop.
        try (var system = new RunningSystem(place)) {
            assertThat(kept(system)).contains("PS-1", PERSON).doesNotContain(RunningSystem.VOUCHER_ADMIN);
            var erased = system.call(OPERATOR, "POST", "/api/ops/erasures", "{'email': 'Office@Contoso.example'}");

            assertThat(erased.status()).as(erased.body()).isEqualTo(200);
            assertThat(system.read(HISTORY)
                            .at("/facts/0/data/grant/projectManager")
                            .toString())
                    .isEqualTo("{\"erased\":true}");
            assertThat(system.read(HISTORY).toString())
                    .doesNotContainIgnoringCase(PERSON)
                    .contains(RunningSystem.VOUCHER_ADMIN);
            assertThat(kept(system)).contains("\"items\":[]");
            // A busy machine may need longer than who asks waits.
            var trails = await().atMost(Duration.ofMinutes(2))
                    .until(
                            () -> system.read("/api/audit/verification"),
                            answer -> !answer.path("status").asString().equals("running"));
            assertThat(trails.path("status").asString()).as(trails.toString()).isEqualTo("whole");
            assertThat(trails.path("trails").path(1).path("checkpoints").asInt())
                    .isPositive();
        }
        assertThat(filesThatName("PS-1"))
                .as("what is looked through")
                .anyMatch(file -> file.contains("documents"))
                .anyMatch(file -> file.contains("voucher.events"));
        assertThat(filesThatName(PERSON))
                .as("only what VLSC published, and for three days what was told")
                .isNotEmpty()
                .allMatch(file -> file.contains("vlsc.events") || file.contains("voucher.notices"));
    }

    private static String kept(RunningSystem system) {
        var kept = system.call(OPERATOR, "POST", "/api/ops/personal-data", "{'email': 'Office@Contoso.example'}");
        assertThat(kept.status()).as(kept.body()).isEqualTo(200);
        return kept.body();
    }

    private List<String> filesThatName(String text) throws IOException {
        try (var files = Files.walk(place)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index"))
                    .filter(file -> holds(file, text))
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
