package dev.vouchsafe.platform.attempt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.http.wiring.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Nobody hears a refusal, or is shown what isn't theirs, where that can't be written down. */
@Import(SampleAttempts.class)
@TestPropertySource(properties = "spring.application.name=sample-service")
@DirtiesContext
class UnwrittenAttemptsTest extends HttpTest {

    @Autowired
    private AttemptWriter writer;

    @Test
    void theAnswerIsNotGiven() throws Exception {
        writer.close();
        var audrey = ISSUER.token("audrey", "auditor");

        problem(get("/api/things/vouchers/PS-9"), 503, "unavailable");
        problem(call(HttpMethod.POST, "/api/things/t-1", audrey).exchange(), 503, "unavailable");
        var shown = call(HttpMethod.GET, "/api/things/vouchers/PS-1", audrey)
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .exists("Retry-After")
                .expectBody(String.class)
                .returnResult();

        assertThat(shown.getResponseBody()).doesNotContain("PS-1");
        get("/api/things/vouchers/PS-1").expectStatus().isOk();
    }
}
