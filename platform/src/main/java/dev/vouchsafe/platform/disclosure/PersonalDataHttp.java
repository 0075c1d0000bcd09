package dev.vouchsafe.platform.disclosure;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.RequestBodies;
import dev.vouchsafe.platform.listing.Listing;
import dev.vouchsafe.platform.listing.Lists;
import dev.vouchsafe.platform.personal.PersonalData;
import dev.vouchsafe.platform.trail.PersonFacts;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What is kept of a person, where and since when, for the operator: a list in the order in which it was recorded, empty
 * for who is unknown or was erased. The address comes in the body, so that no log of addresses has it.
 */
@RestController
record PersonalDataHttp(RequestBodies bodies, Lists lists, PersonalData personal, PersonFacts facts) {

    static final String PATH = "/api/ops/personal-data";

    private static final BodyForm<Body> FORM = BodyForm.json("personal-data", Body.class);

    /** The body. */
    record Body(String email) {}

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.POST, PATH, Role.OPERATOR)
                .asking("page", "size")
                .alsoCsv()
                .ofTenantsThings());
    }

    @PostMapping(PATH)
    Mono<ResponseEntity<Flux<DataBuffer>>> kept(ServerWebExchange exchange) {
        return bodies.bytes(exchange, FORM)
                .map(bytes -> bodies.bound(bodies.content(exchange, bytes, FORM), FORM))
                .flatMap(body -> lists.answer(exchange, query -> kept(body.email())));
    }

    private Listing<KeptOfPerson> kept(String email) {
        return personal.keyOf(email).map(this::keptUnder).orElseGet(() -> Listing.of(List.of(), KeptOfPerson.CSV));
    }

    private Listing<KeptOfPerson> keptUnder(String key) {
        return Listing.of(
                () -> facts.count(key),
                (skipped, most) -> {
                    var part = new PersonalPart(key, personal.opener());
                    return facts.of(key, skipped, most).stream()
                            .map(entry -> KeptOfPerson.of(entry, part))
                            .toList();
                },
                KeptOfPerson.CSV);
    }
}
