package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.wiring.HttpTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

class IdempotencyTest extends HttpTest {

    @Autowired
    private MongoDatabase database;

    private final String key = UUID.randomUUID().toString();
    private long before;

    @BeforeEach
    void count() {
        before = commands.effects.get();
    }

    @Test
    void theFirstAnswerIsGivenAgain() {
        var first =
                make(GOOD).expectStatus().isCreated().expectBody(String.class).returnResult();
        // The same to a reader, though written differently.
        var again = make("{\"days\": 1.0,   \"name\": \"a\"}")
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult();

        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(again.getResponseHeaders().getETag())
                .isEqualTo(first.getResponseHeaders().getETag())
                .isNotNull();
        assertThat(commands.sent).hasSize(1);
        assertThat(commands.sent.getFirst().cause().id())
                .isEqualTo("acting:ana@fabrikam.example:partner P-4001:" + key);
    }

    @Test
    void aRefusalIsGivenAgainThoughTheStateMovedOn() {
        commands.decision = sent -> new Outcome.Refused(
                List.of(Violation.of(Code.WRONG_STATE, "Not now.").with("a.b", 1)));
        problem(make(GOOD), 409, "wrong-state");
        commands.decision = commands.accept();

        problem(make(GOOD), 409, "wrong-state")
                .jsonPath("$.violations[0].facts['a.b']")
                .isEqualTo(1);
    }

    @Test
    void anotherCallUnderTheKeyIsRefused() {
        make(GOOD).expectStatus().isCreated();

        problem(make("{\"name\": \"b\", \"days\": 1}"), 422, "idempotency-key-reused");
        problem(
                post("/api/things/2")
                        .header("Idempotency-Key", key)
                        .bodyValue(GOOD)
                        .exchange(),
                422,
                "idempotency-key-reused");
        assertThat(commands.effects.get() - before).isOne();
    }

    @Test
    void aKeyStaysThatOfItsFirstCallWhenItIsNoLongerKept() {
        make(GOOD).expectStatus().isCreated();
        for (var other : List.of("{\"name\": \"b\", \"days\": 1}", "{\"name\": \"a\", \"days\": 2}")) {
            forgetKeys();
            problem(make(other), 422, "idempotency-key-reused");
        }
        forgetKeys();
        problem(
                post("/api/things/2")
                        .header("Idempotency-Key", key)
                        .bodyValue(GOOD)
                        .exchange(),
                422,
                "idempotency-key-reused");
        problem(
                post("/api/things/2")
                        .header("Idempotency-Key", key)
                        .bodyValue(GOOD)
                        .exchange(),
                422,
                "idempotency-key-reused");

        make(GOOD)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("ETag", etag -> assertThat(etag).startsWith("\"" + (before + 2) + "-"));
        assertThat(commands.effects.get() - before).isOne();
    }

    @Test
    void aBatchUnderTheKeyOfAnotherIsRefusedWhenTheKeyIsNoLongerKept() {
        batch("{\"of\": 1}").expectStatus().isOk();
        forgetKeys();

        problem(batch("{\"of\": 2}"), 422, "idempotency-key-reused");
        batch("{\"of\": 1}").expectStatus().isOk();
        assertThat(commands.effects.get() - before).isEqualTo(2);
    }

    @Test
    void whatIsSaidOfAPersonIsNoPartOfWhatTheLogKeeps() {
        make("{\"name\": \"a\", \"days\": 1, \"contact\": \"pat@contoso.example\"}")
                .expectStatus()
                .isCreated();
        forgetKeys();

        make("{\"name\": \"a\", \"days\": 1, \"contact\": \"kim@contoso.example\"}")
                .expectStatus()
                .isCreated();
        assertThat(commands.sent)
                .extracting(sent -> sent.cause().asked())
                .hasSize(2)
                .doesNotContainNull()
                .containsOnly(commands.sent.getFirst().cause().asked());
    }

    @Test
    void aKeyBelongsToItsCaller() {
        make(GOOD).expectStatus().isCreated();

        client.post()
                .uri("/api/things/1")
                .headers(headers -> headers.setBearerAuth(ISSUER.token(bo -> bo.subject("bo")
                        .claim("roles", List.of("partner-admin"))
                        .claim("partner_id", "P-4001"))))
                .header("Idempotency-Key", key)
                .header("Content-Type", "application/json")
                .bodyValue(GOOD)
                .exchange()
                .expectStatus()
                .isCreated();

        assertThat(commands.effects.get() - before).isEqualTo(2);
    }

    @Test
    void aMalformedOrStaleCallLeavesTheKeyFree() {
        problem(make("{\"name\": \"a\"}"), 400, "malformed");
        problem(make("{\"name\": \"a\", \"days\": 1, \"from\": \"1999-12-31\"}"), 400, "malformed");
        commands.decision = sent -> new Outcome.Stale(4);
        problem(make(GOOD), 412, "stale-version");
        commands.decision = commands.accept();

        make(GOOD).expectStatus().isCreated();
    }

    @Test
    void anAnswerThatWasLostIsMadeAgainFromWhatHappened() {
        commands.decision = sent -> commands.accept().apply(sent);
        commands.loseTheAnswer = true;
        problem(make(GOOD), 503, "unavailable");
        commands.loseTheAnswer = false;

        make(GOOD)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .value("ETag", etag -> assertThat(etag).startsWith("\"" + (before + 2) + "-"));
        assertThat(commands.effects.get() - before).isOne();
    }

    @Test
    void aCallThatFailedMayBeSentAgain() {
        commands.decision = sent -> {
            throw new MongoTimeoutException("gone");
        };
        problem(make(GOOD), 503, "unavailable");
        commands.decision = commands.accept();

        make(GOOD).expectStatus().isCreated();
    }

    @Test
    void simultaneousCopiesHaveOneEffectAndOneAnswer() throws Exception {
        var start = new CountDownLatch(1);
        Callable<String> copy = () -> {
            start.await();
            return make(GOOD)
                    .expectStatus()
                    .isCreated()
                    .expectBody(String.class)
                    .returnResult()
                    .getResponseHeaders()
                    .getETag();
        };
        try (var threads = Executors.newFixedThreadPool(8)) {
            var copies = Stream.generate(() -> threads.submit(copy)).limit(8).toList();
            start.countDown();
            for (var answered : copies) {
                assertThat(answered.get()).startsWith("\"" + (before + 2) + "-");
            }
        }
        assertThat(commands.effects.get() - before).isOne();
    }

    @Test
    void eachCommandOfABatchHasACauseOfItsOwn() {
        post("/api/batches")
                .header("Idempotency-Key", key)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();
        post("/api/batches")
                .header("Idempotency-Key", key)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(commands.sent)
                .extracting(sent -> sent.cause().id())
                .containsExactly(
                        "acting:ana@fabrikam.example:partner P-4001:" + key + " 0",
                        "acting:ana@fabrikam.example:partner P-4001:" + key + " 1");
    }

    /** The same person may act for several partners, each time with another token. */
    @Test
    void aKeyBelongsToItsCallerTogetherWithWhomItActsFor() {
        make(GOOD).expectStatus().isCreated();
        commands.decision = sent -> new Outcome.Refused(List.of(Violation.of(Code.WRONG_STATE, "Not now.")));

        problem(keyed(of("P-4002")), 409, "wrong-state");
        keyed(of("P-4001", "operator")).expectStatus().isCreated();
        problem(keyed(of(null)), 403, "forbidden");
    }

    @Test
    void aKeyHasAForm() {
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", key, key)
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", key, "other")
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", "")
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", "a b")
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", "x".repeat(201))
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
    }

    private WebTestClient.ResponseSpec keyed(String token) {
        return call(HttpMethod.POST, "/api/things/1", token)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Idempotency-Key", key)
                .bodyValue(GOOD)
                .exchange();
    }

    /** As the server does after some days. */
    private void forgetKeys() {
        database.getCollection("idempotency").deleteMany(new Document());
    }

    private WebTestClient.ResponseSpec batch(String body) {
        return post("/api/batches")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec make(String body) {
        return post("/api/things/1")
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }
}
