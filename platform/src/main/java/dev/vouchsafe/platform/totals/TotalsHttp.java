package dev.vouchsafe.platform.totals;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.ops.TotalLine;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The totals of this service's own facts. The gateway asks every service that has some and puts them together. */
@RestController
record TotalsHttp(TotalsSource source, Reads reads) {

    private static final String PATH = "/api/ops/totals";

    /**
     * What is answered.
     *
     * @param asked as it was understood
     */
    record Answer(AskedTotals asked, List<TotalLine> lines) {}

    static AccessRules access() {
        return AccessRules.of(AccessRule.allow(HttpMethod.GET, PATH, Role.OPERATOR, Role.AUDITOR)
                .asking("from", "to", "by"));
    }

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> show(ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asked = AskedTotals.of(query.parameters());
            return Resource.of(new Answer(asked, source.lines(asked)));
        });
    }
}
