package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.gateway.service.Timeouts;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpMethod;

/** A service that takes calls and never answers one. */
class SilentServiceTest extends StartedGateway {

    private static final String STATE = """
            {"at": "2021-01-01T00:00:00Z",
             "services": [{"service": "%s-service", "status": "up", "because": [], "inbound": [], "outbox": {"waiting": 0, "oldestSeconds": 0.0},
                           "followers": [], "deadlines": {"pending": 1, "overdue": 0, "latestLatenessMillis": null}, "deadLetters": 0,
                           "trail": {"status": "unknown", "verifiedAt": null, "position": null}}],
             "refusals": [], "turnedAway": {"unauthorized": 1, "tooMany": 0}}""";

    private CountDownLatch end;
    private final String audrey = issuer.token("audrey", "auditor");

    @Override
    Map<String, String> settings() {
        return Map.of(
                "vouchsafe.gateway.timeouts.read", "2s",
                "vouchsafe.gateway.timeouts.state", "2s",
                "vouchsafe.gateway.timeouts.derivation", "2s");
    }

    @BeforeEach
    void paymentHangs() {
        for (var service : services.values()) {
            service.answer = request -> FakeService.Said.json(
                    request.path().startsWith("/api/ops/state")
                            ? STATE.formatted(request.service())
                            : "{\"items\": [], \"total\": 0}");
        }
        var untilThen = new CountDownLatch(1);
        end = untilThen;
        payment.answer = request -> {
            await(untilThen);
            return FakeService.Said.json("{}");
        };
    }

    @AfterEach
    void letGo() {
        end.countDown();
    }

    @Test
    void theStateOfThingsShowsTheOthers() {
        call(HttpMethod.GET, "/api/ops/state", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.services[*].status")
                .value(states -> assertThat(states).hasToString("[\"up\",\"up\",\"unreachable\",\"up\"]"))
                .jsonPath("$.services[2].because[0]")
                .isEqualTo("payment-service can't be asked now.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/ops/deadlines",
                "/api/ops/dead-letters",
                "/api/audit/evidence?subject=PS-1",
                "/api/audit/verification",
                "/api/audit"
            })
    void whatIsOfAllCanNotBeAnswered(String path) {
        eligibility.answer = voucher.answer = request -> path.contains("evidence")
                ? new FakeService.Said(404, "application/problem+json", "{\"code\": \"not-found\"}")
                : FakeService.Said.json("{\"items\": [], \"total\": 0}");
        call(HttpMethod.GET, path, audrey)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("payment-service can't be asked now.");
    }

    @Test
    void theTrailIsNotStreamedWithoutIt() {
        call(HttpMethod.GET, "/api/audit", audrey)
                .header("Accept", "application/x-ndjson")
                .exchange()
                .expectStatus()
                .isEqualTo(503);
    }

    @Test
    void onlyTheClockWhatIfsAndWhatIsDerivedMayTakeMinutes() {
        var usual = new Binder(new MapConfigurationPropertySource(Map.of())).bindOrCreate("none", Timeouts.class);
        assertThat(usual.of("/api/ops/clock")).isEqualTo(Duration.ofMinutes(10));
        assertThat(usual.whatIf()).isEqualTo(Duration.ofMinutes(10));
        assertThat(usual.of("/api/ops/deadlines/verification")).isEqualTo(Duration.ofMinutes(5));
        assertThat(usual.of("/api/audit/evidence")).isEqualTo(Duration.ofMinutes(5));
        assertThat(usual.of("/api/ops/state")).isEqualTo(Duration.ofSeconds(3));
        assertThat(usual.of("/api/ops/deadlines")).isEqualTo(Duration.ofSeconds(10));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
