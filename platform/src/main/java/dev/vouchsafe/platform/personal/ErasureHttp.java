package dev.vouchsafe.platform.personal;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.AccessRule;
import dev.vouchsafe.platform.http.AccessRules;
import dev.vouchsafe.platform.http.Changes;
import dev.vouchsafe.platform.http.Changes.Answer;
import dev.vouchsafe.platform.http.KeyReused;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Erases a person, for the operator. The answer doesn't name the person, since it is kept. */
@RestController
final class ErasureHttp {

    static final String PATH = "/api/ops/erasures";

    /** The body, of the form {@code schemas/http/erasure.json}. */
    record Body(String email) {}

    /** @param key the id of the key that is gone, as the log has it */
    record Erased(String key, Instant erasedAt) {}

    private final PersonalData personal;
    private final Changes changes;

    ErasureHttp(PersonalData personal, Changes changes) {
        this.personal = personal;
        this.changes = changes;
    }

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.POST, PATH, Role.OPERATOR));
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<JsonNode>> erase(ServerWebExchange exchange) {
        var asked = new AtomicReference<ErasePerson>();
        return changes.change(
                exchange,
                "erasure",
                Body.class,
                call -> {
                    asked.set(
                            new ErasePerson(personal.keyOf(call.body().email()).orElse(null), call.now()));
                    return asked.get();
                },
                done -> {
                    // The log doesn't say whom the first call named; but who still has a key is not who was erased.
                    if (!(done.events().getFirst() instanceof PersonErased erased)
                            || asked.get().key() != null && !asked.get().key().equals(erased.key())) {
                        throw new KeyReused();
                    }
                    personal.erase(List.of(erased.key()));
                    return new Answer(200, new Erased(erased.key(), erased.at()), null);
                });
    }
}
