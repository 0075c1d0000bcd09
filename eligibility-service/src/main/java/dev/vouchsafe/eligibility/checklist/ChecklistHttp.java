package dev.vouchsafe.eligibility.checklist;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.view.VisiblePartners;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Step 1: the checklist of a partner, {@code ?on=} a day (today if none is given), by what is known now or was
 * {@code ?asOf=} an instant.
 */
@RestController
record ChecklistHttp(Reads reads, VisiblePartners partners, Programs programs, ServiceClock clock) {

    @GetMapping("/api/partners/{partnerId}/eligibility")
    Mono<ResponseEntity<JsonNode>> show(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asOf = query.asOf();
            var on = query.parameters().day("on");
            var standing =
                    partners.find(query.caller(), partnerId, asOf).state().standing();
            return Resource.of(on.map(day -> Checklist.of(standing, programs.all(), day))
                    .orElseGet(() -> Checklist.today(standing, programs, asOf.orNow(clock))));
        });
    }
}
