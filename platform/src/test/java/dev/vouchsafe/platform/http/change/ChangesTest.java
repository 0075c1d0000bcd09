package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.http.wiring.FakeCommands;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import dev.vouchsafe.platform.http.wiring.SampleHttpService;
import dev.vouchsafe.platform.log.Cause;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class ChangesTest extends HttpTest {

    @Test
    void aChangeIsAnsweredWithItsPosition() {
        commands.decision = sent -> new Outcome.Done(List.of(), 42, false);

        post("/api/things/1")
                .header("X-Correlation-Id", "corr-1")
                .header("If-Match", "\"42-0123456789abcdef\"")
                .bodyValue("{\"name\": \"a\", \"days\": 5.0, \"from\": \"2021-03-15\", \"unheardOf\": 1}")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("ETag", etag -> assertThat(etag).matches("\"43-[0-9a-f]{16}\""))
                .expectHeader()
                .valueEquals("X-Correlation-Id", "corr-1")
                .expectBody()
                .json("{\"id\": \"1\"}");

        assertThat(commands.sent)
                .containsExactly(new FakeCommands.Sent(
                        new SampleHttpService.MakeThing(
                                "1",
                                new SampleHttpService.Thing("a", 5, LocalDate.parse("2021-03-15")),
                                "ana@fabrikam.example",
                                SampleHttpService.NOW),
                        new Cause(null, Cause.Kind.CALL, "ana@fabrikam.example", List.of("partner-admin"), "corr-1"),
                        Precondition.match(41)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[]",
                "5",
                "null",
                "{\"name\": ",
                "{} {}",
                "{\"name\": \"a\", \"name\": \"b\", \"days\": 1}",
                "\u0000"
            })
    void aBodyThatIsNoObjectIsMalformed(String body) {
        problem(make("1", body), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("body");
        assertThat(commands.sent).isEmpty();
    }

    @Test
    void everyWrongFieldIsNamed() {
        problem(make("1", "{\"days\": \"5\", \"from\": \"2021-02-30\"}"), 400, "malformed")
                .jsonPath("$.violations[*].facts.field")
                .value(
                        new ParameterizedTypeReference<List<String>>() {},
                        fields -> assertThat(fields)
                                .contains("name", "days", "from")
                                .hasSize(3));
    }

    @Test
    void whatASchemaCannotSayIsMalformedToo() {
        problem(make("1", "{\"name\": \"a\", \"days\": 1, \"from\": \"1999-12-31\"}"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("from")
                .jsonPath("$.detail")
                .isEqualTo("from is before the program.");
        problem(make("1", "{\"name\": \"a\", \"days\": 99999999999}"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("days");
        problem(make("1", "{\"name\": \"a\", \"days\": 1e999999999}"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("days");
    }

    @Test
    void aBodyThatIsNestedWithoutEndIsMalformed() {
        problem(make("1", "[".repeat(1500)), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("body");
    }

    @Test
    void aBodyThatIsTooLargeOrOfAnotherTypeIsNotRead() {
        problem(make("1", "{\"name\": \"" + "x".repeat(3000) + "\", \"days\": 1}"), 413, "too-large");
        problem(
                call(HttpMethod.POST, "/api/things/1", ana)
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue(GOOD)
                        .exchange(),
                415,
                "unsupported-media-type");
        problem(
                call(HttpMethod.PUT, "/api/things/1/content", ana)
                        .contentType(MediaType.TEXT_PLAIN)
                        .bodyValue("x".repeat(4000))
                        .exchange(),
                413,
                "too-large");
    }

    @Test
    void refusedRulesAreToldTogetherUnderTheLowestStatus() {
        commands.decision = sent -> new Outcome.Refused(List.of(
                Violation.of(Code.NO_RATE, Sentence.asItIs("No rate.")).with("day", LocalDate.parse("2021-03-15")),
                Violation.of(Code.VOUCHER_ALREADY_INVOICED, Sentence.asItIs("Invoiced."))));

        problem(make("1", GOOD), 409, "voucher-already-invoiced")
                .jsonPath("$.violations[0].code")
                .isEqualTo("no-rate")
                .jsonPath("$.violations[0].detail")
                .isEqualTo("No rate.")
                .jsonPath("$.violations[0].facts.day")
                .isEqualTo("2021-03-15")
                .jsonPath("$.violations[1].code")
                .isEqualTo("voucher-already-invoiced")
                .jsonPath("$.violations[1].facts")
                .isEmpty();
    }

    @Test
    void aStaleVersionIsRefused() {
        commands.decision = sent -> new Outcome.Stale(4);

        problem(
                post("/api/things/1")
                        .header("If-Match", "\"4-0123456789abcdef\"")
                        .bodyValue(GOOD)
                        .exchange(),
                412,
                "stale-version");
        problem(
                post("/api/things/1")
                        .header("If-Match", "\"not-ours\"")
                        .bodyValue(GOOD)
                        .exchange(),
                412,
                "stale-version");
        problem(post("/api/things/1").header("If-Match", "3").bodyValue(GOOD).exchange(), 400, "malformed");
        assertThat(commands.sent)
                .extracting(FakeCommands.Sent::precondition)
                .containsExactly(Precondition.match(3), new Precondition(Set.of(), null));
    }

    @Test
    void aCallWithoutABodyTakesAnObjectOrNothing() {
        call(HttpMethod.DELETE, "/api/things/1", ana)
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .exists("ETag")
                .expectBody()
                .isEmpty();
        call(HttpMethod.DELETE, "/api/things/1", ana)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isNoContent();
        problem(
                call(HttpMethod.DELETE, "/api/things/1", ana)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("[")
                        .exchange(),
                400,
                "malformed");
    }

    @Test
    void anUploadIsItsBytes() {
        call(HttpMethod.PUT, "/api/things/1/content", ana)
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("12345")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(commands.sent).extracting(FakeCommands.Sent::command).containsExactly(5);
    }

    @Test
    void aStoreThatCannotBeReachedIsToldSo() {
        commands.decision = sent -> {
            throw new IllegalStateException(new MongoTimeoutException("gone"));
        };

        problem(make("1", GOOD).expectHeader().exists("Retry-After"), 503, "unavailable");
    }

    @Test
    void theUnexpectedIsToldWithoutItsInside() {
        problem(get("/api/broken?number=5"), 500, "internal-error")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).doesNotContain("secret"));
        problem(get("/api/broken?number=x"), 400, "malformed");
        problem(get("/api/broken"), 400, "malformed")
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo("number");
    }

    /**
     * Each command of a batch is conditional by itself; the call is stale if all of them are, and then nothing was
     * done.
     */
    @Test
    void aBatchIsStaleIfAllOfItIs() {
        commands.decision = sent -> new Outcome.Stale(4);
        problem(
                post("/api/batches")
                        .header("If-Match", "\"4-0123456789abcdef\"")
                        .bodyValue("{}")
                        .exchange(),
                412,
                "stale-version");
        commands.decision = sent -> sent.command().equals("one")
                ? new Outcome.Stale(4)
                : commands.accept().apply(sent);
        post("/api/batches")
                .header("If-Match", "\"4-0123456789abcdef\"")
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(commands.sent).extracting(FakeCommands.Sent::precondition).containsOnly(Precondition.match(3));
    }
}
