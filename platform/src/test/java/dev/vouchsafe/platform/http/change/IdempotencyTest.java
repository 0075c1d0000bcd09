package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoTimeoutException;
import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Outcome;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdempotencyTest extends KeyedCallsTest {

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
        commands.decision = sent -> new Outcome.Refused(List.of(
                Violation.of(Code.WRONG_STATE, Sentence.asItIs("Not now.")).with("a.b", 1)));
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

        isAnsweredAsItWasMade();
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
}
