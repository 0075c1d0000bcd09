package dev.vouchsafe.platform.state;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** How this service stands. The gateway asks all of them. */
@RestController
record StateHttp(StateReport report, Reads reads) {

    private static final String PATH = "/api/ops/state";

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.GET, PATH, Role.OPERATOR, Role.AUDITOR));
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> show(ServerWebExchange exchange) {
        return reads.answer(exchange, query -> Resource.of(report.now()));
    }
}
