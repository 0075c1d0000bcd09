package dev.vouchsafe.platform.personal;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.AccessRule;
import dev.vouchsafe.platform.http.AccessRules;
import dev.vouchsafe.platform.http.Changes;
import dev.vouchsafe.platform.http.Changes.Answer;
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
final class ErasureRoutes {

    static final String PATH = "/api/ops/erasures";

    /** The body, of the form {@code schemas/http/erasure.json}. */
    record Body(String email) {
    }

    /** @param key the id of the key that is gone, as the log has it */
    record Erased(String key, Instant erasedAt) {
    }

    private final PersonalData personal;
    private final Changes changes;

    ErasureRoutes(PersonalData personal, Changes changes) {
        this.personal = personal;
        this.changes = changes;
    }

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.POST, PATH, Role.OPERATOR));
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<JsonNode>> erase(ServerWebExchange exchange) {
        return changes.change(exchange, "erasure", Body.class,
                call -> new ErasePerson(personal.keyOf(call.body().email()).orElse(null), call.now()),
                done -> {
                    var erased = (PersonErased) done.facts().getFirst();
                    personal.erase(List.of(erased.key()));
                    return new Answer(200, new Erased(erased.key(), erased.at()), null);
                });
    }
}
