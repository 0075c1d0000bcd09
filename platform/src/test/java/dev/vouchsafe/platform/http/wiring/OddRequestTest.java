package dev.vouchsafe.platform.http.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.web.testing.OddRequest;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;

/** What is refused before any route is looked for is refused in the same form as everything else. */
class OddRequestTest extends HttpTest {

    static Stream<OddRequest> requests() {
        return OddRequest.under("/api/things");
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredWithProblemDetails(OddRequest request, @LocalServerPort int port) throws IOException {
        var answer = request.sendTo(port, ana);

        assertThat(answer.head())
                .startsWith("HTTP/1.1 " + request.status())
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("X-Correlation-Id: ");
        assertThat(answer.problem().get("code").asString()).isEqualTo(request.code());
        assertThat(answer.problem().get("status").asInt()).isEqualTo(request.status());
    }

    @Test
    void theAnswerToAHeadHasNoBody(@LocalServerPort int port) throws IOException {
        assertThat(new OddRequest("HEAD /api/things/a%00b", "", 400, "malformed")
                        .sendTo(port, ana)
                        .body())
                .isEmpty();
    }

    @Test
    void aParameterThatTheRouteDoesNotKnowIsMalformed() {
        problem(get("/api/things/1?asof=2021-03-15T09:00:00Z"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("asof");
        problem(get("/api/caller?verbose=true"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("verbose");
        problem(post("/api/things/1?dry-run=true").bodyValue(GOOD).exchange(), 400, "malformed");
        problem(
                call(HttpMethod.POST, "/api/things/1?dry-run=true", ISSUER.token("otto", "operator"))
                        .bodyValue(GOOD)
                        .exchange(),
                403,
                "forbidden");
        get("/api/things/1?asOf=2021-03-15T09:00:00Z").expectStatus().isOk();
    }
}
