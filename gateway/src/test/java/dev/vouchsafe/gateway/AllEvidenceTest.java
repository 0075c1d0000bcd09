package dev.vouchsafe.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the services prove apart comes as one file, one list of keys and one of logs. */
class AllEvidenceTest extends StartedGateway {

    private static final String EVIDENCE = "/api/audit/evidence?subject=PS-1";
    private static final String PART = "/internal/evidence?subject=PS-1";
    private static final FakeService.Said NOTHING =
            new FakeService.Said(404, "application/problem+json", "{\"code\": \"not-found\"}");

    @BeforeEach
    void nothingIsToldOfIt() {
        notification.answer = request -> NOTHING;
    }

    @Test
    void filesAreMergedInTheOrderInWhichThingsWereRecorded() {
        eligibility.answer = request -> NOTHING;
        voucher.answer = request -> part(entry("2021-03-01T00:00:00Z"), entry("2021-03-03T00:00:00.5Z"));
        payment.answer = request -> part(entry("2021-03-03T00:00:00Z"));
        assertThat(body(call(HttpMethod.GET, EVIDENCE, ana)))
                .isEqualTo(file(entry("2021-03-01T00:00:00Z")
                        + "," + entry("2021-03-03T00:00:00Z")
                        + "," + entry("2021-03-03T00:00:00.5Z")));
    }

    /** A verifier asks for the order of each tree. */
    @Test
    void whatAServiceHasStaysInItsOrderAlsoWhereAClockWentBack() {
        eligibility.answer = request -> NOTHING;
        var own = List.of(entry("2021-03-03T00:00:00Z"), entry("2021-03-01T00:00:00Z"));
        voucher.answer = request -> part(own.getFirst(), own.getLast());
        payment.answer = request -> part(entry("2021-03-02T00:00:00Z"));
        assertThat(body(call(HttpMethod.GET, EVIDENCE, ana)))
                .isEqualTo(file(entry("2021-03-02T00:00:00Z") + "," + String.join(",", own)));
    }

    /** What a caller took a thing for is no word against what is recorded of it. */
    @Test
    void whoHasFactsSaysWhatTheThingIs() {
        var fact = entry("2021-03-02T00:00:00Z");
        eligibility.answer = request -> part("partner", false, entry("2021-03-01T00:00:00Z"));
        voucher.answer = request -> part("voucher", true, fact);
        payment.answer = request -> NOTHING;
        assertThat(body(call(HttpMethod.GET, EVIDENCE, ana))).isEqualTo(file(fact));
    }

    @Test
    void whereNoServiceHasAnythingThereIsNothing() {
        services.values().forEach(service -> service.answer = request -> NOTHING);
        call(HttpMethod.GET, EVIDENCE, ana).exchange().expectStatus().isNotFound();
        // They don't write down that they have no part; the first denies the call, and writes that down.
        assertThat(asked)
                .extracting(FakeService.Asked::path)
                .containsExactlyInAnyOrder(PART, PART, PART, PART, EVIDENCE);
    }

    @Test
    void aMalformedCallIsRefusedByOneService() {
        services.values()
                .forEach(service -> service.answer =
                        request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}"));
        call(HttpMethod.GET, "/api/audit/evidence", ana)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("malformed");
        assertThat(asked).extracting(FakeService.Asked::path).containsOnlyOnce("/api/audit/evidence");
    }

    /** A file that left out what could not be asked would look whole. */
    @Test
    void whereOneCantSayThereIsNoFile() {
        voucher.answer = request -> part(entry("2021-03-01T00:00:00Z"));
        eligibility.answer = request -> NOTHING;
        payment.answer =
                request -> new FakeService.Said(503, "application/problem+json", "{\"code\": \"unavailable\"}");
        call(HttpMethod.GET, EVIDENCE, ana).exchange().expectStatus().isEqualTo(503);
    }

    @Test
    void theKeysAreForEverybodyTheOldestFirst() {
        eligibility.answer = request -> FakeService.Said.json(key("e", "2026-11-30T00:00:02Z"));
        voucher.answer = request -> FakeService.Said.json(key("v", "2026-11-30T00:00:01Z"));
        payment.answer = request -> FakeService.Said.json(key("p", "2026-11-30T00:00:01.5Z"));
        client.get()
                .uri("/api/audit/keys")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.keys[*].name")
                .value(names -> assertThat(names).hasToString("[\"v\",\"p\",\"e\"]"));
    }

    @Test
    void theCheckpointsAreForTheAuditor() {
        services.values().forEach(service -> service.answer = request -> FakeService.Said.json("{\"logs\": [{}, {}]}"));
        call(HttpMethod.GET, "/api/audit/checkpoints", ana)
                .exchange()
                .expectStatus()
                .isForbidden();
        // One service writes the attempt down.
        assertThat(asked).hasSize(1);
        call(HttpMethod.GET, "/api/audit/checkpoints", issuer.token("ada", "auditor"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.logs.length()")
                .isEqualTo(2 * services.size());
    }

    private static String body(WebTestClient.RequestHeadersSpec<?> call) {
        return new String(
                Objects.requireNonNull(call.exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                UTF_8);
    }

    static FakeService.Said part(String... entries) {
        return part("voucher", false, entries);
    }

    static FakeService.Said part(String kind, boolean facts, String... entries) {
        var subject = "{\"id\":\"PS-1\",\"kind\":\"" + kind + "\"}";
        return new FakeService.Said(
                200,
                "application/x-ndjson",
                String.join("\n", entries) + "\n",
                Map.of(
                        "Evidence-Subject", URLEncoder.encode(subject, UTF_8),
                        "Evidence-Facts", String.valueOf(facts)));
    }

    private static String file(String entries) {
        return "{\"entries\":[" + entries
                + "],\"format\":\"vouchsafe-evidence-1\",\"subject\":{\"id\":\"PS-1\",\"kind\":\"voucher\"}}";
    }

    static String entry(String recordedAt) {
        return "{\"disclosed\":{\"recordedAt\":{\"salt\":\"00\",\"value\":\"" + recordedAt
                + "\"}},\"proof\":\"\",\"withheld\":{}}";
    }

    private static String key(String name, String since) {
        return "{\"keys\": [{\"name\": \"%s\", \"publicKey\": \"%s\", \"since\": \"%s\"}]}"
                .formatted(name, name, since);
    }
}
