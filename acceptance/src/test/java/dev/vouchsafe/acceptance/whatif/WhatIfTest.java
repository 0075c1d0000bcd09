package dev.vouchsafe.acceptance.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.standalone.launch.ProgramChoice;
import dev.vouchsafe.standalone.scenario.Scenario;
import dev.vouchsafe.standalone.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a what-if says of a scenario is what comes about when it is really played under the other definition. */
class WhatIfTest {

    @TempDir
    private static Path place;

    private static final Path SAMPLES = Path.of(System.getProperty("vouchsafe.samples", "../samples"));
    private static final String SAMPLE = System.getProperty("vouchsafe.what-if.sample", "visible-1");
    private static final List<String> LISTS = List.of("vouchers", "pools", "paymentRequests", "nowRefused");

    private static Scenario scenario;
    private static PlayedScenario played;
    private static Outcome outcome;
    private static WhatIfCalls whatIf;

    @BeforeAll
    static void play() {
        scenario = ScenarioReader.file(SAMPLES.resolve(SAMPLE + ".ndjson"));
        played = new PlayedScenario(place.resolve("played"), scenario, ProgramChoice.STANDARD);
        outcome = Outcome.of(played.state());
        whatIf = new WhatIfCalls(played.system.gateway(), played.system.issuer());
    }

    @AfterAll
    static void stop() {
        played.close();
    }

    @Test
    void whatIsInForceChangesNothing() {
        var answer = whatIf.ask("{\"changes\": {\"voucherLifeDays\": 180}}");

        assertThat(LISTS).allSatisfy(list -> assertThat(answer.path(list).path("total").asInt())
                .as(list + ": " + answer.path(list))
                .isZero());
        assertThat(answer.path("totals")).allSatisfy(sides -> assertThat(sides.path("after"))
                .isEqualTo(sides.path("before")));
        assertThat(answer.path("totals").path("vouchers").path("before").valueStream().mapToInt(JsonNode::asInt).sum())
                .isEqualTo((int) outcome.lines().keySet().stream()
                        .filter(line -> line.startsWith("voucher "))
                        .count());
    }

    @ParameterizedTest
    @MethodSource("changes")
    void comesToWhatReallyComesAbout(Map<String, Object> changes, @TempDir Path other) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("changes", changes));
        var answer = whatIf.ask(body);
        System.out.println(changes + " " + answer.path("millis") + " ms " + LISTS.stream().map(list -> list + "=" + answer.path(list).path("total")).toList() + answer.path("played"));
        var expected = outcome.with(answer);

        try (var really = new PlayedScenario(
                other.resolve("really"),
                played.withoutRefused(scenario),
                ChangedProgram.in(other.resolve("programs"), changes))) {
            assertThat(Outcome.of(really.state()).lines()).isEqualTo(expected.lines());
        }
    }

    static Stream<Map<String, Object>> changes() {
        return Stream.of(
                Map.of("lastRedemptionDay", "2021-08-15"),
                Map.of("voucherLifeDays", 90),
                Map.of("lastRedemptionDay", "2022-06-30", "voucherLifeDays", 270, "paymentWindowDays", 20),
                Map.of("accrualEndsFrom", "2020-03-01", "poolsRemovedFrom", "2021-09-01", "cloudRetiredFrom", "2020-06-01", "lastAssignmentDay", "2021-03-31"));
    }
}
