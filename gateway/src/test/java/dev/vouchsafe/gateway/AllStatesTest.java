package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.ops.LatenessHistogram;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import tools.jackson.databind.json.JsonMapper;

/** What all services say of themselves, added up. */
class AllStatesTest extends StartedGateway {

    private static final String STATE = """
            {"at": "2021-01-01T00:00:00Z",
             "services": [{"service": "%s-service", "status": "up", "because": [], "inbound": [], "outbox": {"waiting": 0, "oldestSeconds": 0.0},
                           "followers": [{"name": "outbox", "behind": 0, "behindSeconds": 0.5, "owner": null}],
                           "deadlines": {"pending": 1, "overdue": 0, "latestLatenessMillis": null}, "deadLetters": 0,
                           "trail": {"status": "unknown", "verifiedAt": null, "position": null}}],
             "refusals": [{"code": "wrong-state", "today": 2, "sameDayLastWeek": 1}], "turnedAway": {"unauthorized": 1, "tooMany": 0}}""";

    @BeforeEach
    void eachHasAState() {
        for (var service : services.values()) {
            service.answer = request -> FakeService.Said.json(STATE.formatted(request.service()));
        }
    }

    @Test
    void theStatesOfAllStandInTheirOrderAndWhatIsCountedIsAddedUp() {
        call(HttpMethod.GET, "/api/ops/state", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"at\": \"2021-01-01T00:00:00Z\", \"turnedAway\": {\"unauthorized\": 4, \"tooMany\": 0},"
                        + " \"refusals\": [{\"code\": \"wrong-state\", \"today\": 8, \"sameDayLastWeek\": 4}]}")
                .jsonPath("$.services[*].service")
                .value(
                        names -> assertThat(names)
                                .hasToString(
                                        "[\"eligibility-service\",\"voucher-service\",\"payment-service\",\"notification-service\"]"))
                .jsonPath("$.services[0].followers[0].behindSeconds")
                .isEqualTo(0.5);
    }

    @Test
    void aServiceThatCanNotBeAskedIsShownAsThat() {
        voucher.answer = request -> new FakeService.Said(503, "application/problem+json", "{}");
        call(HttpMethod.GET, "/api/ops/state", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.services[1].status")
                .isEqualTo("unreachable")
                .jsonPath("$.services[1].because[0]")
                .isEqualTo("voucher-service can't be asked now.")
                .jsonPath("$.services[2].status")
                .isEqualTo("up");
    }

    @Test
    void nobodyKnowsTheTimeWhenNoServiceCanBeAsked() {
        for (var service : services.values()) {
            service.answer = request -> new FakeService.Said(503, "application/problem+json", "{}");
        }

        call(HttpMethod.GET, "/api/ops/state", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.at")
                .isEqualTo(null)
                .jsonPath("$.services.length()")
                .isEqualTo(services.size());
    }

    @Test
    void whoMayNotLookIsToldSo() {
        eligibility.answer =
                request -> new FakeService.Said(403, "application/problem+json", "{\"code\": \"forbidden\"}");
        call(HttpMethod.GET, "/api/ops/state", ana)
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .json("{\"code\": \"forbidden\"}");
    }

    @Test
    void theVerificationsOfDeadlinesAreAddedUp() {
        var right = "{\"status\": \"%s\", \"checked\": {\"%s\": 2}, \"early\": 0, \"twice\": %d, \"missing\": 0,"
                + " \"wrongInstant\": 0, \"lateness\": %s, \"first\": []}";
        var lateness = JsonMapper.shared().writeValueAsString(new LatenessHistogram.Counting().counted());
        eligibility.answer = request -> FakeService.Said.json(right.formatted("right", "a", 0, lateness));
        voucher.answer = request -> FakeService.Said.json(right.formatted("wrong", "b", 1, lateness));
        payment.answer = request -> FakeService.Said.json(right.formatted("right", "c", 0, lateness));
        notification.answer = request -> FakeService.Said.json(right.formatted("right", "d", 0, lateness));
        call(HttpMethod.GET, "/api/ops/deadlines/verification", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json(
                        "{\"status\": \"wrong\", \"checked\": {\"a\": 2, \"b\": 2, \"c\": 2}, \"twice\": 1, \"early\": 0}");

        payment.answer = request -> new FakeService.Said(500, "application/problem+json", "{}");
        problem(call(HttpMethod.GET, "/api/ops/deadlines/verification", otto).exchange(), 503, "unavailable");
    }
}
