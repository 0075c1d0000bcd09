package dev.vouchsafe.acceptance.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.acceptance.MainJob;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a what-if says of a scenario is what comes about when it is really played under the other definition.
 * {@code -Dvouchsafe.what-if.sample=visible-2} and {@code -Dvouchsafe.what-if.changes=N} choose others, the changes by
 * chance.
 */
@Tag("long")
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
        whatIf = played.whatIf();
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
    @MethodSource("instants")
    void asOfAnyInstantItIsWhatWasSaidThen(String asOf) {
        var answer = differsInNothing("{\"changes\": {\"paymentWindowDays\": 60}, \"asOf\": \"%s\"}".formatted(asOf));
        var totals = answer.path("totals");

        var statuses = new TreeMap<String, Integer>();
        for (var id : outcome.ids("voucher ")) {
            played.readAsOf("/api/vouchers/" + id, asOf)
                    .ifPresent(voucher -> statuses.merge(voucher.path("status").asString(), 1, Integer::sum));
        }
        assertThat(totals.path("vouchers").path("before"))
                .isEqualTo(JsonMapper.shared().valueToTree(statuses));
        int balance = 0;
        for (var id : outcome.ids("pool ")) {
            balance += played.readAsOf("/api/agreements/" + id, asOf)
                    .map(pool -> pool.path("balance").asInt())
                    .orElse(0);
        }
        assertThat(totals.path("pools").path("before").path("balance").asInt()).isEqualTo(balance);
        assertThat(totals.path("payments").path("before")).isEqualTo(paymentsAsOf(asOf));
    }

    /** Some, and as many by chance as there are changes by chance. */
    private static Stream<String> instants() {
        var begin = Instant.parse("2019-11-01T00:00:00Z");
        var random = new Random(Long.getLong("vouchsafe.what-if.seed", 7));
        return Stream.concat(
                Stream.of(
                        "2019-12-01T00:00:00Z",
                        "2021-01-01T00:00:00Z",
                        "2021-07-01T00:00:00Z",
                        "2022-01-01T23:59:59Z",
                        "2023-01-01T00:00:00Z"),
                random.ints(Integer.getInteger("vouchsafe.what-if.changes", 1), 0, 850 * 86_400)
                        .mapToObj(seconds -> begin.plusSeconds(seconds).toString()));
    }

    private static JsonNode paymentsAsOf(String asOf) {
        var sums = new TreeMap<String, Map<String, BigDecimal>>();
        for (var id : outcome.ids("request ")) {
            played.readAsOf("/api/payment-requests/" + id, asOf).ifPresent(request -> {
                var total = request.path("total");
                sums.computeIfAbsent(request.path("status").asString(), status -> new TreeMap<>())
                        .merge(
                                total.path("currency").asString(),
                                new BigDecimal(total.path("amount").asString()),
                                BigDecimal::add);
            });
        }
        var shown = JsonMapper.shared().createObjectNode();
        sums.forEach((status, amounts) -> {
            var byCurrency = shown.putObject(status);
            amounts.forEach((currency, amount) -> byCurrency.put(currency, amount.toPlainString()));
        });
        return shown;
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
        refusesWhatIsReallyRefused(answer, lines);
    }

    /** But what was so already: a call that says it again records nothing, and is not played. */
    private static void refusesWhatIsReallyRefused(JsonNode answer, List<JsonNode> results) {
        var listed = RefusedCalls.of(answer, played);
        var really = RefusedCalls.of(results, played);
        var nowRefused = answer.path("nowRefused");

        assertThat(listed.codes()).isEqualTo(really.within(listed).codes());
        if (nowRefused.path("total").asInt() == nowRefused.path("items").size()) {
            assertThat(really.without(listed))
                    .allSatisfy(id -> assertThat(played.mayRepeat(id)).as(id).isTrue());
        }
        var messages = nowRefused
                .path("items")
                .valueStream()
                .filter(item -> item.path("cause").asString().startsWith("message:"))
                .filter(item -> item.path("subject").path("kind").asString().equals("voucher"))
                .map(item -> item.path("subject").path("id") + " " + item.path("codes"))
                .toList();
        assertThat(results.stream()
                        .filter(line -> line.has("refused"))
                        .map(line -> line.path("refused") + " " + line.path("codes")))
                .containsAll(messages);
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
