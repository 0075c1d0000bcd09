package dev.vouchsafe.eligibility.view;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
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
    private final VisiblePartners partners;

    PartnerHttp(Reads reads, VisiblePartners partners) {
        this.reads = reads;
        this.partners = partners;
    }

    @GetMapping("/api/partners/{partnerId}")
    Mono<ResponseEntity<JsonNode>> show(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var partner = partners.find(caller, partnerId, AsOf.by(QueryParameters.of(exchange)));
            return PartnerAnswers.resource(partner);
        });
    }
}
