package dev.vouchsafe.eligibility.partner;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.access.Ownership;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A partner's standing, now or {@code ?asOf=} an instant. */
@RestController
final class PartnerHttp {

    private final Reads reads;
    private final PartnerResource partners;

    PartnerHttp(Reads reads, PartnerResource partners) {
        this.reads = reads;
        this.partners = partners;
    }

    @GetMapping("/api/partners/{partnerId}")
    Mono<ResponseEntity<JsonNode>> show(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asOf = query.asOf();
            Ownership.demandSeeing(partnerId, query.caller());
            return partners.shown(partnerId, asOf);
        });
    }
}
