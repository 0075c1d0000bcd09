package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.contracts.id.PartnerId;
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
record PartnerHttp(Reads reads, VisiblePartners partners) {

    @GetMapping("/api/partners/{partnerId}")
    Mono<ResponseEntity<JsonNode>> show(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var partner = partners.find(query.caller(), partnerId, query.asOf());
            return PartnerAnswers.resource(partner);
        });
    }
}
