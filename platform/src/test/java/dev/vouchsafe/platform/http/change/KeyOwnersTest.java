package dev.vouchsafe.platform.http.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.decision.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose a key is, and its form. */
class KeyOwnersTest extends KeyedCallsTest {

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

    /** The same person may act for several partners, each time with another token. */
    @Test
    void aKeyBelongsToItsCallerTogetherWithWhomItActsFor() {
        make(GOOD).expectStatus().isCreated();
        commands.decision =
                sent -> new Outcome.Refused(List.of(Violation.of(Code.WRONG_STATE, Sentence.asItIs("Not now."))));

        problem(keyed(of("P-4002")), 409, "wrong-state");
        keyed(of("P-4001", "operator")).expectStatus().isCreated();
        problem(keyed(of(null)), 403, "forbidden");
    }

    @Test
    void aKeyHasAForm() {
        refused(key, key);
        refused(key, "other");
        refused("");
        refused("a b");
        refused("x".repeat(201));
    }

    private void refused(String... keys) {
        problem(
                post("/api/things/1")
                        .header("Idempotency-Key", keys)
                        .bodyValue(GOOD)
                        .exchange(),
                400,
                "malformed");
    }
}
