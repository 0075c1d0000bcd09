package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.web.trail.TrailCursor;
import dev.vouchsafe.web.trail.TrailId;
import dev.vouchsafe.web.trail.TrailKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/** One trail over all services: each has three entries, of the seconds 0, 1 and 2. */
class MergedTrailTest extends StartedGateway {

    private static final Instant NOON = Instant.parse("2021-03-15T12:00:00Z");
    private static final String PATH = "/api/audit";

    private final String audrey = issuer.token("audrey", "auditor");

    @BeforeEach
    void entries() {
        services.forEach((service, fake) ->
                fake.answer = request -> request.header("Accept").contains("ndjson")
                        ? new FakeService.Said(
                                200,
                                "application/x-ndjson",
                                IntStream.range(0, 3)
                                        .mapToObj(at -> entry(service, at) + "\n")
                                        .collect(Collectors.joining()))
                        : FakeService.Said.json(page(service)));
    }

    private static String page(ServiceName service) {
        var items = IntStream.range(0, 3).mapToObj(at -> entry(service, at)).collect(Collectors.joining(","));
        var last = new TrailKey(NOON.plusSeconds(2), new TrailId(service.id(), "", 2));
        var through = new TrailCursor(last, Map.of(service.id() + ":", 2L));
        return "{\"items\": [%s], \"next\": null, \"through\": \"%s\"}".formatted(items, through.token());
    }

    private static String entry(ServiceName service, int at) {
        return "{\"id\":\"%s:%d\",\"service\":\"%s\",\"position\":%d,\"type\":\"a.b\",\"codes\":[\"x\",\"y\"],\"recordedAt\":\"%s\",\"subject\":{\"kind\":\"voucher\",\"id\":\"PS-1\"},\"about\":[],\"cause\":null,\"sentence\":\"=1, he said\",\"data\":{\"n\":1.10}}"
                .formatted(service.id(), at, service.id(), at, NOON.plusSeconds(at));
    }

    @Test
    void aPageIsInTheOrderOfTimeAndThenOfService() {
        audit("?size=4")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(
                        "eligibility-service:0", "notification-service:0", "payment-service:0", "voucher-service:0"))
                .jsonPath("$.next")
                .isNotEmpty()
                .jsonPath("$.through")
                .doesNotExist();
        audit("")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(12)
                .jsonPath("$.next")
                .isEmpty();
    }

    @Test
    void whatIsAskedForIsAskedOfEach() {
        call(HttpMethod.GET, PATH + "?subject=PS-1", audrey)
                .header("Accept-Language", "tr")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(asked).hasSize(services.size()).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo(PATH + "?subject=PS-1");
            assertThat(request.header("Accept-Language")).isEqualTo("tr");
        });
    }

    @Test
    void ofOneServiceThatOneAloneIsAsked() {
        payment.answer = request -> new FakeService.Said(503, "application/problem+json", "{}");

        audit("?service=voucher-service").expectStatus().isOk();

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher");
    }

    @Test
    void linesAreMergedInTheSameOrder() {
        var lines = form("application/x-ndjson").lines().toList();

        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).isEqualTo(entry(ServiceName.ELIGIBILITY, 0));
        assertThat(lines.get(3)).isEqualTo(entry(ServiceName.VOUCHER, 0));
        assertThat(lines.get(11)).isEqualTo(entry(ServiceName.VOUCHER, 2));
    }

    @Test
    void csvHasALineForEachEntry() {
        var lines = form("text/csv").lines().toList();

        assertThat(lines).hasSize(13);
        assertThat(lines.getFirst()).startsWith("id,service,position,type,version,outcome,codes,subjectKind,subjectId");
        assertThat(lines.get(1))
                .startsWith("eligibility-service:0,eligibility-service,0,a.b,,,x;y,voucher,PS-1,")
                .endsWith("\"'=1, he said\",\"{\"\"n\"\":1.10}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson", "text/csv"})
    void aServiceThatCanNotAnswerIsNamed(String form) {
        voucher.answer =
                request -> new FakeService.Said(503, "application/problem+json", "{\"code\": \"unavailable\"}");

        call(HttpMethod.GET, PATH, audrey)
                .header("Accept", form)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail.toString()).contains("voucher-service"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/x-ndjson"})
    void whatAServiceRefusesIsRefused(String form) {
        eligibility.answer =
                request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        call(HttpMethod.GET, PATH + "?size=0", audrey)
                .header("Accept", form)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .json("{\"code\": \"malformed\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "eligibility-service:7, eligibility",
        "voucher-service:a17, voucher",
        "payment-service:0, payment",
        "mail-service:0, voucher"
    })
    void oneEntryIsAskedOfTheServiceInItsId(String id, String service) {
        call(HttpMethod.GET, PATH + "/" + id, audrey).exchange().expectStatus().isOk();

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.service()).isEqualTo(service);
            assertThat(request.path()).isEqualTo(PATH + "/" + id);
        });
    }

    @Test
    void theTrailIsTheAuditors() {
        problem(call(HttpMethod.GET, PATH, otto).exchange(), 403, "forbidden");
        // One service writes the attempt down.
        assertThat(asked).hasSize(1);
    }

    private WebTestClient.ResponseSpec audit(String query) {
        return call(HttpMethod.GET, PATH + query, audrey).exchange();
    }

    private String form(String form) {
        return new String(
                call(HttpMethod.GET, PATH, audrey)
                        .header("Accept", form)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectHeader()
                        .valueMatches("Content-Type", form + ".*")
                        .expectBody()
                        .returnResult()
                        .getResponseBodyContent(),
                StandardCharsets.UTF_8);
    }
}
