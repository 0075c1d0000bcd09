package dev.vouchsafe.voucher.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who may close a dead letter, and what is asked of the call. */
class RefusedClosingTest extends DeadLettersUnderTest {

    private static final Map<String, String> BECAUSE = Map.of("reason", "Because.");
    private static String open;

    @BeforeAll
    static void aLetterThatStaysOpen() {
        open = unreadable("V-1", "[1]");
    }

    @Test
    void isForOperators() {
        for (var what : List.of("replay", "dismissal")) {
            for (var caller : List.of(
                    service.somebody("auditor"),
                    service.somebody("payments-officer"),
                    service.somebody("importer"),
                    service.partner("P-1"),
                    service.customer("V-1"))) {
                post(caller, open, what, BECAUSE).expectStatus().isForbidden();
            }
        }
        service.partner("P-1")
                .get()
                .uri(LETTERS + "/" + open)
                .exchange()
                .expectStatus()
                .isForbidden();
        assertOpen();
    }

    @ParameterizedTest
    @CsvSource({
        "voucher-service:vlsc.events:0:4711",
        "payment-service:vlsc.events:0:0",
        "no-service:vlsc.events:0:0",
        "4711",
        "%20"
    })
    void whatIsNoLetterOfTheServiceIsNotFound(String id) {
        replay(id, BECAUSE).expectStatus().isNotFound();
        dismiss(id, BECAUSE).expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({"' '", "a\u0007b", "''"})
    void aReasonIsAText(String reason) {
        for (var closing : List.of(replay(open, Map.of("reason", reason)), dismiss(open, Map.of("reason", reason)))) {
            assertMalformed(closing, "reason");
        }
        assertOpen();
    }

    @Test
    void aReasonIsThereAndNotTooLong() {
        assertMalformed(replay(open, Map.of()), "reason");
        assertMalformed(dismiss(open, Map.of("reason", "x".repeat(4001))), "reason");
        assertMalformed(dismiss(open, Map.of("reason", 7)), "reason");
        assertOpen();
    }

    @Test
    void aValueIsATextOrAnObjectAndNotTooLarge() {
        for (var value : List.of(7, List.of(), " ", true)) {
            assertMalformed(replay(open, Map.of("reason", "Because.", "value", value)), "value");
        }
        replay(open, Map.of("reason", "Because.", "value", "x".repeat(256 * 1024)))
                .expectStatus()
                .isEqualTo(413);
        assertOpen();
    }

    @Test
    void whatIsClosedIsNotClosedAgain() {
        for (var first : List.of("replay", "dismissal")) {
            var letter = unreadable("V-1", "[2]");
            post(operator(), letter, first, BECAUSE).expectStatus().isOk();
            for (var second : List.of("replay", "dismissal")) {
                post(operator(), letter, second, BECAUSE)
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody()
                        .jsonPath("$.code")
                        .isEqualTo("wrong-state")
                        .jsonPath("$.violations[0].facts.since")
                        .isEqualTo(NOW);
            }
            settle();
            assertThat(sentAgain(letter)).hasSize(first.equals("replay") ? 1 : 0);
            assertThat(items("/api/audit?type=dead-letter&subject=" + letter)).hasSize(1);
        }
    }

    @Test
    void aLetterHasAVersion() {
        var letter = unreadable("V-1", "[3]");
        var tag = tag(letter);
        operator()
                .post()
                .uri(LETTERS + "/" + letter + "/dismissal")
                .header("If-Match", tag.replace("\"0-", "\"9-"))
                .bodyValue(BECAUSE)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
        operator()
                .post()
                .uri(LETTERS + "/" + letter + "/dismissal")
                .header("If-Match", tag)
                .bodyValue(BECAUSE)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.ETAG, ".+");
        assertThat(tag(letter)).isNotEqualTo(tag);
        operator()
                .post()
                .uri(LETTERS + "/" + letter + "/replay")
                .header("If-Match", tag)
                .bodyValue(BECAUSE)
                .exchange()
                .expectStatus()
                .isEqualTo(412);
    }

    @Test
    void aCallIsRepeatedUnderItsKey() {
        var letter = unreadable("V-1", "[4]");
        var body = new HashMap<String, Object>(BECAUSE);
        body.put("value", "[5]");
        var first = keyed(letter, body);
        assertThat(keyed(letter, body)).isEqualTo(first).contains("\"replayed\"");
        service.restart();
        assertThat(keyed(letter, body)).isEqualTo(first);
        body.put("value", "[6]");
        assertThat(keyed(letter, body)).contains("idempotency-key-reused");
        settle();

        assertThat(sentAgain(letter)).hasSize(1);
    }

    /** It is there before anything became of it. */
    @Test
    void anOpenLetterMatchesAnyVersion() {
        var letter = unreadable("V-1", "[7]");
        operator()
                .post()
                .uri(LETTERS + "/" + letter + "/dismissal")
                .header("If-Match", "*")
                .bodyValue(BECAUSE)
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static String keyed(String letter, Map<String, Object> body) {
        return operator()
                .post()
                .uri(LETTERS + "/" + letter + "/replay")
                .header("Idempotency-Key", "k-1")
                .bodyValue(body)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private static String tag(String letter) {
        return operator()
                .get()
                .uri(LETTERS + "/" + letter)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getETag();
    }

    private static void assertMalformed(WebTestClient.ResponseSpec answer, String field) {
        answer.expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.violations[0].facts.field")
                .isEqualTo(field);
    }

    private static void assertOpen() {
        assertThat(letter(open).path("state").asString()).isEqualTo("open");
    }
}
