package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.ops.TurnedAway;
import dev.vouchsafe.contracts.service.ServiceName;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What the gateway asks of all services. */
class AllServicesTest extends StartedGateway {

    @Test
    void theClockMovesThroughTheServicesInTheOrderTheyFeedEachOther() {
        set("{\"now\": \"2021-01-01T00:00:00Z\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"now\": \"2021-01-01T00:00:00Z\", \"simulated\": true}");

        assertThat(asked)
                .extracting(FakeService.Asked::service)
                .containsExactlyElementsOf(Stream.of(ServiceName.values())
                        .map(ServiceName::shortName)
                        .toList());
        assertThat(asked).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("PUT");
            assertThat(request.body()).isEqualTo("{\"now\": \"2021-01-01T00:00:00Z\"}");
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + otto);
        });
    }

    @Test
    void theFirstThatSaysNoEndsTheMove() {
        voucher.answer = request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        set("{\"now\": \"2021-01-01T00:00:00Z\"}")
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType("application/problem+json")
                .expectBody()
                .json("{\"code\": \"malformed\"}");

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("eligibility", "voucher");
    }

    @Test
    void theClockShowsWhatTheWholeHasComeTo() {
        payment.answer = request -> FakeService.Said.json("{\"now\": \"2020-12-31T00:00:00Z\", \"simulated\": true}");

        call(HttpMethod.GET, "/api/ops/clock", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"now\": \"2020-12-31T00:00:00Z\", \"simulated\": true}");
    }

    @Test
    void noServiceIsAskedForWhoWouldNotAcceptTheAnswer() {
        problem(
                call(HttpMethod.PUT, "/api/ops/clock", otto)
                        .header("Accept", "image/png")
                        .bodyValue("{}")
                        .exchange(),
                406,
                "not-acceptable");
        problem(
                call(HttpMethod.GET, "/api/ops/clock", otto)
                        .header("Accept", "application/json;q=0")
                        .exchange(),
                406,
                "not-acceptable");
        problem(
                call(HttpMethod.GET, "/api/audit/verification", issuer.token("audrey", "auditor"))
                        .header("Accept", "text/csv")
                        .exchange(),
                406,
                "not-acceptable");
        assertThat(asked).isEmpty();
    }

    /** All of them show the same, so what is asked of the whole can be asked of each. */
    @Test
    void theClockIsSetOnACondition() {
        for (var service : services.values()) {
            service.answer =
                    request -> FakeService.Said.json("{\"now\": \"2021-01-01T00:00:00Z\", \"simulated\": true}");
        }
        call(HttpMethod.GET, "/api/ops/clock", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"5\"");
        call(HttpMethod.GET, "/api/ops/clock", otto)
                .header("If-None-Match", "\"5\"")
                .exchange()
                .expectStatus()
                .isNotModified();
        call(HttpMethod.PUT, "/api/ops/clock", otto)
                .header("If-Match", "\"5\"")
                .header("Content-Type", "application/json")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(asked.getLast().header("If-Match")).isEqualTo("\"5\"");
    }

    @Test
    void ofWhatFormTheBodyIsIsForTheServiceToJudge() {
        eligibility.answer = request ->
                new FakeService.Said(415, "application/problem+json", "{\"code\": \"unsupported-media-type\"}");
        call(HttpMethod.PUT, "/api/ops/clock", otto)
                .header("Content-Type", "text/plain")
                .header("Content-Encoding", "gzip")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(415);
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.header("Content-Type")).isEqualTo("text/plain");
            assertThat(request.header("Content-Encoding")).isEqualTo("gzip");
        });
    }

    @Test
    void everyoneReadsTheClockAndTheOperatorSetsIt() {
        problem(call(HttpMethod.PUT, "/api/ops/clock", ana).bodyValue("{}").exchange(), 403, "forbidden");
        assertOneServiceRefused("PUT", "/api/ops/clock");

        problem(call(HttpMethod.DELETE, "/api/ops/clock", otto).exchange(), 405, "method-not-allowed");
        assertThat(asked).isEmpty();
    }

    @Test
    void theTrailsAreWholeIfEachOfThemIs() {
        for (var service : services.values()) {
            service.answer = request -> FakeService.Said.json(
                    "{\"log\": \"" + request.service() + "\", \"status\": \"whole\", \"position\": 7}");
        }

        verification()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("whole")
                .jsonPath("$.trails[0].log")
                .isEqualTo("eligibility")
                .jsonPath("$.trails[2].log")
                .isEqualTo("payment")
                .jsonPath("$.trails[1].position")
                .isEqualTo(7);
        assertThat(asked).allSatisfy(request -> assertThat(request.path()).isEqualTo("/api/audit/verification"));

        voucher.answer = request -> FakeService.Said.json("{\"status\": \"running\"}");
        verification().expectBody().jsonPath("$.status").isEqualTo("running");
        eligibility.answer = request -> FakeService.Said.json("{\"status\": \"wrong\"}");
        verification().expectBody().jsonPath("$.status").isEqualTo("wrong");
        payment.answer =
                request -> new FakeService.Said(503, "application/problem+json", "{\"code\": \"unavailable\"}");
        verification().expectStatus().isEqualTo(503).expectBody().json("{\"code\": \"unavailable\"}");
    }

    @Test
    void theTrailsAreTheAuditors() {
        problem(call(HttpMethod.GET, "/api/audit/verification", otto).exchange(), 403, "forbidden");
        assertOneServiceRefused("GET", "/api/audit/verification");
    }

    /** In whose trail the attempt is then. */
    private void assertOneServiceRefused(String method, String path) {
        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.path()).isEqualTo(path);
            assertThat(request.body()).isEmpty();
        });
        asked.clear();
    }

    @Test
    void whoIsDeniedHearsThatNobodyCanRecordIt() {
        eligibility.answer =
                request -> new FakeService.Said(503, "application/problem+json", "{\"code\": \"unavailable\"}");

        call(HttpMethod.PUT, "/api/ops/clock", ana)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .json("{\"code\": \"unavailable\"}");
    }

    @Test
    void whoIsTurnedAwayIsCounted() {
        var before = turnedAway.today();
        voucher.answer =
                request -> new FakeService.Said(429, "application/problem+json", "{\"code\": \"too-many-requests\"}");

        call(HttpMethod.GET, "/api/vouchers", "garbage")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        call(HttpMethod.GET, "/api/vouchers", ana).exchange().expectStatus().isEqualTo(429);
        call(HttpMethod.GET, "/api/partners", ana).exchange().expectStatus().isOk();

        assertThat(turnedAway.today()).isEqualTo(new TurnedAway(before.unauthorized() + 1, before.tooMany() + 1));
        assertThat(turnedAway.byAddress()).containsOnlyKeys("127.0.0.1");
    }

    private WebTestClient.ResponseSpec verification() {
        return call(HttpMethod.GET, "/api/audit/verification", issuer.token("audrey", "auditor"))
                .exchange();
    }

    private WebTestClient.ResponseSpec set(String body) {
        return call(HttpMethod.PUT, "/api/ops/clock", otto)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
