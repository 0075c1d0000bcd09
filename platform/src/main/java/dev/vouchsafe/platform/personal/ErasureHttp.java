package dev.vouchsafe.platform.personal;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.platform.http.change.KeyReused;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Erases a person, for the operator. The answer doesn't name the person, since it is kept. */
@RestController
record ErasureHttp(PersonalData personal, Changes changes) {

    static final String PATH = "/api/ops/erasures";

    /** The body. */
    record Body(String email) {}

    /** @param key the id of the key that is gone, as the log has it */
    record Erased(String key, Instant erasedAt) {}

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.POST, PATH, Role.OPERATOR));
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<JsonNode>> erase(ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("erasure", Body.class),
                call -> new ErasePerson(personal.keyOf(call.body().email()).orElse(null), call.now()),
                (erase, done) -> {
                    // The log doesn't say whom the first call named; but who still has a key is not who was erased.
                    if (!(done.events().getFirst() instanceof PersonErased erased)
                            || erase.key() != null && !erase.key().equals(erased.key())) {
                        throw new KeyReused();
                    }
                    personal.erase(List.of(erased.key()));
                    return Answer.of(200, new Erased(erased.key(), erased.at()));
                });
    }
}
