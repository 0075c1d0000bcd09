package dev.vouchsafe.platform.http.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.time.FailedDeadlines;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.reactive.server.WebTestClient;

@DirtiesContext
class ClockHttpTest extends HttpTest {

    private final String otto = ISSUER.token("otto", "operator");

    @Autowired
    private SampleHttpService.FakeClock clock;

    @AfterEach
    void simulateAgain() {
        clock.simulated = true;
        clock.failure = null;
    }

    @Test
    void theOperatorSetsASimulationsClock() {
        set("{\"now\": \"2022-01-01T00:00:00Z\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"now\": \"2022-01-01T00:00:00Z\", \"simulated\": true}");
        call(HttpMethod.GET, "/api/ops/clock", otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now")
                .isEqualTo("2022-01-01T00:00:00Z");
        set("{\"now\": \"2022-01-01T00:00:00Z\"}").expectStatus().isOk();
        problem(set("{\"now\": \"2021-12-31T23:59:59Z\"}"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("now");
    }

    @Test
    void theSystemsClockIsNotSet() {
        clock.simulated = false;

        problem(set("{\"now\": \"2030-01-01T00:00:00Z\"}"), 409, "wrong-state");
        call(HttpMethod.GET, "/api/ops/clock", otto)
                .exchange()
                .expectBody()
                .jsonPath("$.simulated")
                .isEqualTo(false);
        assertThat(clock.now().toString()).doesNotStartWith("2030");
    }

    @Test
    void aMoveThatLeftADeadlineUndecidedIsToBeAskedForAgain() {
        clock.failure = new FailedDeadlines(2, new IllegalStateException("broken"));

        var answer = set("{\"now\": \"2022-01-01T00:00:00Z\"}");
        answer.expectHeader().exists("Retry-After");
        problem(answer, 503, "unavailable");
    }

    /** Such as an append of which the log does not know whether it happened. */
    @Test
    void aLogThatFailsIsToBeAskedAgain() {
        clock.failure = new IllegalStateException(new EventStoreException("The event store is closed"));

        var answer = set("{\"now\": \"2022-01-01T00:00:00Z\"}");
        answer.expectHeader().exists("Retry-After");
        problem(answer, 503, "unavailable");
    }

    @Test
    void everyoneReadsTheClockAndTheOperatorSetsIt() {
        get("/api/ops/clock").expectStatus().isOk();
        problem(
                call(HttpMethod.PUT, "/api/ops/clock", ana)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("{}")
                        .exchange(),
                403,
                "forbidden");
        problem(set("{\"now\": \"tomorrow\"}"), 400, "malformed");
        problem(set("{}"), 400, "malformed");
    }

    private WebTestClient.ResponseSpec set(String body) {
        return call(HttpMethod.PUT, "/api/ops/clock", otto)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
