package dev.vouchsafe.platform.http.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;

/** An error of the machine in one call is answered; the connection is never left waiting. */
class FatalErrorTest extends HttpTest {

    private static final String MANY_TAGS =
            IntStream.range(0, 1200).mapToObj(i -> "\"" + i + "\"").collect(Collectors.joining(","));

    @ParameterizedTest
    @ValueSource(strings = {"overflow", "out-of-memory", "not-linked", "on-the-event-loop"})
    void anErrorOfTheMachineIsAnswered(String how) {
        problem(get("/api/fatal/" + how), 500, "internal-error")
                .jsonPath("$.detail")
                .value(String.class, said -> assertThat(said).contains("correlation id"));
        get("/api/things/1").expectStatus().isOk();
    }

    @Test
    void anErrorOfTheMachineInADecisionIsAnswered() {
        commands.decision = sent -> {
            throw new StackOverflowError();
        };
        problem(make("1", GOOD), 500, "internal-error");
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", "fatal-1")
                        .bodyValue(GOOD)
                        .exchange(),
                500,
                "internal-error");
    }

    @Test
    void aListThatBreaksOffEndsItsConnection() {
        assertThatThrownBy(() -> call(HttpMethod.GET, "/api/fatal-list", ana)
                        .header("Accept", "text/csv")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult())
                .hasStackTraceContaining("Premature");
    }

    @Test
    void aHeaderOfAThousandTagsIsAnswered() {
        problem(
                post("/api/things/1")
                        .header("If-Match", MANY_TAGS + ", 7")
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
        make("1", GOOD).expectStatus().isCreated();
        post("/api/things/1")
                .header("If-Match", MANY_TAGS)
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isCreated();
        call(HttpMethod.GET, "/api/things/1", ana)
                .header("If-None-Match", MANY_TAGS)
                .exchange()
                .expectStatus()
                .isOk();
    }

    /** What a token is made of is read before it is verified. */
    @Test
    void aTokenThatIsNestedWithoutEndIsNone() {
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"RS256\",\"a\":" + "[".repeat(4000)).getBytes(StandardCharsets.UTF_8));
        problem(call(HttpMethod.GET, "/api/things/1", header + ".e30.AA").exchange(), 401, "unauthenticated");
    }
}
