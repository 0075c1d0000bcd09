package dev.vouchsafe.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.acceptance.notices.NoticesOfSample;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.play.GatewayCalls;
import dev.vouchsafe.standalone.result.ResultComparison;
import dev.vouchsafe.standalone.result.ResultFile;
import dev.vouchsafe.standalone.result.ResultLine;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the system says of the shipped sample, which plays two and a half years: it is played once for all of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlayedSampleTest {

    private PlayedSystem played;
    private GatewayCalls gateway;
    private List<ResultLine> result;
    private List<JsonNode> trail;

    @BeforeAll
    void play(@TempDir Path place) {
        played = new PlayedSystem(place, MainJob.SAMPLES.resolve("sample.ndjson"));
        gateway = played.gateway;
        result = played.result();
        trail = TrailOfLogs.walk(gateway, TrailOfLogs.FACTS + "&size=500");
    }

    @AfterAll
    void stop() {
        played.close();
    }

    @Test
    void itEndsAsExpected() {
        assertThat(ResultComparison.differences(
                        ResultFile.read(MainJob.SAMPLES.resolve("sample.expected.ndjson")),
                        result.stream().map(ResultLine::json).toList()))
                .isEmpty();
    }

    @Test
    void everyFactIsInItOnce() {
        TrailOfLogs.assertWhole(played.system, gateway);
        assertThat(trail.stream().map(entry -> entry.path("service").asString()).distinct())
                .hasSize(4);
    }

    @Test
    void everyServicesLogIsVerified() {
        var verification = gateway.read("/api/audit/verification");

        assertThat(verification.path("status").asString())
                .as(verification.toString())
                .isEqualTo("whole");
        assertThat(verification
                        .path("trails")
                        .valueStream()
                        .map(log -> log.path("log").asString()))
                .isEqualTo(Stream.of(ServiceName.values()).map(ServiceName::id).toList());
        assertThat(verification.path("trails").path(0).path("position").asLong())
                .isPositive();
    }

    @Test
    void everyDeadlineIsRight() {
        new DeadlinesOfSample(gateway).assertRight();
    }

    @Test
    void theTotalsAreWhatHappened() {
        new TotalsOfSample(gateway, trail).assertRight();
    }

    @Test
    void everybodyIsToldOnceOfWhatConcernsThem() {
        new NoticesOfSample(gateway).assertOfVouchersAndRequestsRight();
    }

    /** An object in its Java form, or a value that isn't there, is no word for people. */
    @Test
    void everySentenceIsMadeOfWords() {
        assertThat(trail)
                .extracting(entry -> entry.path("sentence").asString())
                .allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("[", "null", "{"));
    }

    /** Whatever an entry names, it is found by it. */
    @ParameterizedTest
    @ValueSource(strings = {"actor", "partner", "type", "correlation", "subject", "code"})
    void eachFilterFindsWhatNamesTheValue(String filter) {
        var values = new HashSet<String>();
        trail.forEach(entry -> values.addAll(valuesOf(entry, filter)));
        assertThat(values).isNotEmpty();
        values.stream().sorted().limit(25).forEach(value -> {
            Predicate<JsonNode> names = entry -> valuesOf(entry, filter).contains(value);
            assertThat(TrailOfLogs.walk(gateway, TrailOfLogs.FACTS + "&size=60&" + filter + "=" + encoded(value)))
                    .as(filter + " " + value)
                    .isEqualTo(trail.stream().filter(names).toList());
        });
    }

    private static List<String> valuesOf(JsonNode entry, String filter) {
        return switch (filter) {
            case "partner" -> texts(entry.path("partnerId"));
            case "correlation" -> texts(entry.path("correlationId"));
            case "code" ->
                entry.path("codes").valueStream().map(JsonNode::asString).toList();
            case "subject" -> {
                var ids = new ArrayList<>(texts(entry.path("subject").path("id")));
                entry.path("about").forEach(thing -> ids.addAll(texts(thing.path("id"))));
                yield ids;
            }
            default -> texts(entry.path(filter));
        };
    }

    private static List<String> texts(JsonNode value) {
        return value.isNull() ? List.of() : List.of(value.asString());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Of a deadline or an operator's act the partner that holds the thing. */
    @Test
    void anExtensionIsOfThePartnerThatHoldsTheVoucher() {
        assertThat(trail.stream()
                        .filter(entry -> entry.path("type").asString().equals("voucher.rescheduled"))
                        .map(entry -> entry.path("partnerId").asString("")))
                .isNotEmpty()
                .doesNotContain("");
    }

    @Test
    void aPartnersEvidenceHoldsNothingOfAnothers() {
        new EvidenceOfSample(gateway, trail).assertNothingOfOthers();
    }

    @Test
    void anEvidenceFileWithAChangedByteIsFound() {
        new EvidenceOfSample(gateway, trail).assertEachChangeIsFound();
    }

    @Test
    void aHistoryShowsTheSameData() {
        var voucher = trail.stream()
                .filter(entry -> entry.path("type").asString().equals("voucher.assigned"))
                .findFirst()
                .orElseThrow();
        var history = gateway.read(
                "/api/vouchers/" + voucher.path("subject").path("id").asString() + "/history");

        var assigned = history.path("facts")
                .valueStream()
                .filter(fact -> fact.path("type").asString().equals("voucher.assigned"))
                .findFirst()
                .orElseThrow();
        assertThat(voucher.path("data")).isEqualTo(assigned.path("data"));
        assertThat(voucher.path("tookEffectAt")).isEqualTo(assigned.path("tookEffectAt"));
        assertThat(voucher.path("programVersion")).isEqualTo(assigned.path("programVersion"));
    }

    @Test
    void oneEntryHasTheHashOfItsCommit() {
        var last = trail.getLast();
        var one = gateway.read("/api/audit/" + last.path("id").asString());

        assertThat(one.path("commitHash").asString()).matches("[0-9a-f]{64}");
        assertThat(one.path("sentence")).isEqualTo(last.path("sentence"));
    }

    @Test
    void allOfItIsStreamed() throws Exception {
        var lines = streamed("application/x-ndjson").body().lines().toList();
        assertThat(lines.stream().map(Json.MAPPER::readTree)).isEqualTo(trail);
        assertThat(streamed("text/csv").body()).startsWith("id,service,position,");
    }

    @Test
    void theSentencesAreTurkishForWhoAsksForIt() throws Exception {
        var answer = streamed("application/x-ndjson", "Accept-Language", "de, tr;q=0.8, en;q=0.5");

        assertThat(answer.headers().firstValue("Content-Language")).contains("tr");
        assertThat(answer.body()
                        .lines()
                        .map(Json.MAPPER::readTree)
                        .map(entry -> entry.path("sentence").asString()))
                .anyMatch(sentence -> sentence.contains("anlaşmasından"))
                .noneMatch(sentence -> sentence.contains(" assigned "));
    }

    private HttpResponse<String> streamed(String form, String... headers) throws IOException, InterruptedException {
        var token = played.system.tokens().carrying(Map.of("sub", "audrey", "roles", List.of("auditor")));
        var request = HttpRequest.newBuilder(URI.create(played.system.gateway() + "/api/audit" + TrailOfLogs.FACTS))
                .header("Authorization", "Bearer " + token)
                .header("Accept", form);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
