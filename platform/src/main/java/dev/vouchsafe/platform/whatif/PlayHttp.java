package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** How far the play that is running in this service has come. The gateway asks; no route leads here from outside. */
@RestController
public record PlayHttp(PlayCalls calls, Reads reads) {

    /** The path of the calls. */
    public static final String PATH = WhatIf.PLAYS;

    /** One answer, and the outcome that the next service plays on, a line each. */
    public static final MediaType NDJSON = MediaType.APPLICATION_NDJSON;

    /**
     * What is answered.
     *
     * @param since when the play began, by the machine's clock; null if none is running
     * @param played how many events have been played
     * @param events how many there are
     */
    record View(boolean running, @Nullable Instant since, long played, long events) {}

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> state(ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                query -> Resource.of(calls.state()
                        .map(state -> new View(true, state.since(), state.played(), state.events()))
                        .orElseGet(() -> new View(false, null, 0, 0))));
    }

    /** Who may have something played, in the forms that the service answers in; and that the trail says who did. */
    public static AccessRules access(MediaType... forms) {
        return AccessRules.of(allowed(HttpMethod.POST).serving(forms).ofTenantsThings(), allowed(HttpMethod.GET));
    }

    /** The same for a service that plays on what another played: that one writes the call down. */
    public static AccessRules accessToPart(MediaType... forms) {
        return AccessRules.of(
                allowed(HttpMethod.POST).serving(forms).partOfACall(),
                allowed(HttpMethod.GET).partOfACall());
    }

    private static AccessRule allowed(HttpMethod method) {
        return AccessRule.allow(method, PATH, Role.AUDITOR, Role.OPERATOR).calledAs(WhatIf.PATH);
    }
}
