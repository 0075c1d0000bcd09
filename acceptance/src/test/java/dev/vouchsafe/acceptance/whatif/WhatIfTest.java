package dev.vouchsafe.acceptance.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.acceptance.MainJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a what-if says of a scenario is what comes about when it is really played under the other definition.
 * {@code -Dvouchsafe.what-if.sample=visible-2} and {@code -Dvouchsafe.what-if.changes=N} choose others, the changes by
 * chance.
 */
class WhatIfTest {

    private static final Path FILE =
            MainJob.SAMPLES.resolve(System.getProperty("vouchsafe.what-if.sample", "sample") + ".ndjson");
    private static final List<String> LISTS = List.of("vouchers", "pools", "paymentRequests", "nowRefused");

    @TempDir
    private static Path place;

    private static PlayedScenario played;
    private static Outcome outcome;
    private static WhatIfCalls whatIf;

    @BeforeAll
    static void play() {
        played = new PlayedScenario(place.resolve("played"), FILE);
        outcome = played.outcome();
        whatIf = new WhatIfCalls(played.system.gateway(), played.system.issuer());
    }

    @AfterAll
    static void stop() {
        played.close();
    }

    @Test
    void whatIsInForceChangesNothing() {
        differsInNothing("{\"changes\": {\"voucherLifeDays\": 180}}");
        var answer = whatIf.ask("{\"changes\": {\"voucherLifeDays\": 180}}");

        assertThat(sum(answer.path("totals").path("vouchers").path("before"))).isEqualTo(count("voucher "));
        assertThat(answer.path("totals")
                        .path("pools")
                        .path("before")
                        .path("balance")
                        .asInt())
                .isEqualTo(outcome.balance());
        assertThat(whatIf.progress().path("running").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2019-12-01T00:00:00Z",
                "2020-06-15T12:00:00Z",
                "2021-01-01T00:00:00Z",
                "2021-07-01T00:00:00Z",
                "2021-12-31T23:59:59Z",
                "2023-01-01T00:00:00Z"
            })
    void asOfAnyInstantItIsWhatWasSaidThen(String asOf) {
        var answer = differsInNothing("{\"changes\": {\"paymentWindowDays\": 60}, \"asOf\": \"%s\"}".formatted(asOf));

        var before = answer.path("totals").path("pools").path("before");
        int balance = 0;
        for (var agreement : outcome.ids("pool ")) {
            balance += played.balanceAsOf(agreement, asOf);
        }
        assertThat(before.path("balance").asInt()).isEqualTo(balance);
    }

    private static JsonNode differsInNothing(String body) {
        var answer = whatIf.ask(body);
        assertThat(LISTS)
                .allSatisfy(list -> assertThat(answer.path(list).path("total").asInt())
                        .as("%s: %s", list, answer.path(list))
                        .isZero());
        assertThat(answer.path("totals"))
                .allSatisfy(sides -> assertThat(sides.path("after")).isEqualTo(sides.path("before")));
        return answer;
    }

    @ParameterizedTest
    @MethodSource("dev.vouchsafe.acceptance.whatif.ChangedProgram#changes")
    void comesToWhatReallyComesAbout(Map<String, Object> changes, @TempDir Path other) throws IOException {
        var answer = whatIf.ask(JsonMapper.shared().writeValueAsString(Map.of("changes", changes)));
        var expected = outcome.with(answer);

        var result = other.resolve("result.ndjson");
        var really = MainJob.start(
                other,
                "--exit",
                "--programs",
                ChangedProgram.PROGRAM,
                "--programs-folder",
                ChangedProgram.in(other.resolve("programs"), changes).toString(),
                "--scenario",
                AcceptedCalls.of(FILE, played, other.resolve("accepted.ndjson")).toString(),
                "--result",
                result.toString());
        assertThat(really.end()).as(really.output()).isZero();
        var lines = Files.readString(result)
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(Outcome.of(lines).lines())
                .as("%s, of which %s", changes, summary(answer))
                .isEqualTo(expected.lines());
    }

    private static String summary(JsonNode answer) {
        return LISTS.stream()
                .map(list -> list + "=" + answer.path(list).path("total"))
                .toList()
                .toString();
    }

    private static int sum(JsonNode counts) {
        return counts.valueStream().mapToInt(JsonNode::asInt).sum();
    }

    private static int count(String kind) {
        return outcome.ids(kind).size();
    }
}
