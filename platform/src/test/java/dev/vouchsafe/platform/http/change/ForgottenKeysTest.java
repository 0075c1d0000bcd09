package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers are kept for some days. After that, the log alone says what was done under a key. */
class ForgottenKeysTest extends KeyedCallsTest {

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

        isAnsweredAsItWasMade();
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
}
