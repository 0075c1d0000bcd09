package dev.vouchsafe.benchmark.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final Figure RATE = Figure.rate("commits/s");
    private static final Measurement APPENDS =
            new Measurement("appends", "append", Map.of(), false, 1, null, List.of(RATE));

    private final Map<Peer, String> servers = new LinkedHashMap<>();
    private final Results results = new Results();

    private void measured(Peer peer, double... rates) {
        servers.put(peer, "a server");
        for (double rate : rates) {
            results.add(APPENDS, peer, Map.of("rate", rate));
        }
    }

    @Test
    void theRatioIsTheMedianOfTheRoundsNotOfTheMedians() {
        measured(Peer.RAW, 1000, 100, 10);
        measured(Peer.OURS, 2000, 300, 5);

        assertThat(results.ratio(APPENDS, RATE, Peer.OURS, Peer.RAW)).contains(2.0);
        assertThat(Page.table(List.of(APPENDS), servers, results))
                .contains(
                        "| appends | commits/s | (a) raw driver | 2.00 |  | 100 | 10 to 1,000 | a server |",
                        "| appends | commits/s | (d) ours |  | 2.00 | 300 | 5 to 2,000 | a server |");
    }

    @Test
    void aFailedRoundIsToldAndDoesNotShiftTheOthers() {
        measured(Peer.RAW, 100, 200);
        servers.put(Peer.OURS, "a server");
        results.addFailure(APPENDS, Peer.OURS, "3 commits were acknowledged, 2 are stored");
        measured(Peer.OURS, 300);

        assertThat(results.ratio(APPENDS, RATE, Peer.OURS, Peer.RAW)).contains(1.5);
        assertThat(Page.table(List.of(APPENDS), servers, results))
                .contains("Failed: appends, (d) ours: 3 commits were acknowledged, 2 are stored");
    }

    @Test
    void aFigureThatCouldNotBeTakenHasNoRow() {
        Figure processor = new Figure("processor", "processor time per commit, µs", 0);
        Measurement appends = new Measurement("appends", "append", Map.of(), false, 1, null, List.of(RATE, processor));
        measured(Peer.OURS, 100);

        assertThat(Page.table(List.of(appends), servers, results))
                .contains("| commits/s |")
                .doesNotContain("processor", "failed");
    }

    @Test
    void onlyWhatIsBetweenTheMarksIsReplaced(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), """
                before
                <!-- measured by benchmarks/run: begin -->
                old
                <!-- measured by benchmarks/run: end -->
                after
                """);

        Page.write(page, "new");

        assertThat(Files.readString(page))
                .startsWith("before\n")
                .endsWith("after\n")
                .contains("new")
                .doesNotContain("old");
    }

    @Test
    void aPageWithoutMarksIsLeftAlone(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "text");

        assertThatThrownBy(() -> Page.write(page, "new")).isInstanceOf(Obstacle.class);
        assertThat(Files.readString(page)).isEqualTo("text");
    }
}
