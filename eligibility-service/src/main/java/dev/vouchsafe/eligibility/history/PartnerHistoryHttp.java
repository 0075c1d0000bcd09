package dev.vouchsafe.eligibility.history;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.eligibility.stream.EligibilityStreams;
import dev.vouchsafe.eligibility.view.VisiblePartners;
import dev.vouchsafe.platform.evidence.TenantHistory;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every event of a partner with who, when and why, now or as of an instant. */
@RestController
record PartnerHistoryHttp(Reads reads, VisiblePartners partners, Histories histories) implements TenantHistory {

    /** The events in the order in which they were recorded. */
    record OfPartner(PartnerId partnerId, List<HistoryEntry> facts) {}

    @GetMapping("/api/partners/{partnerId}/history")
    Mono<ResponseEntity<JsonNode>> show(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var partner = partners.find(query.caller(), partnerId, query.asOf());
            var entries = entries(query.caller(), partnerId, partner.position());
            return Resource.of(new OfPartner(partnerId, entries), partner);
        });
    }

    @Override
    public List<HistoryEntry> of(Caller caller, String id) {
        var partnerId = PartnerId.of(id);
        return entries(
                caller, partnerId, partners.find(caller, partnerId, AsOf.NOW).position());
    }

    private List<HistoryEntry> entries(Caller caller, PartnerId partnerId, long upTo) {
        return histories.shown(EligibilityStreams.partnerEvents(partnerId), upTo, entry -> seenBy(caller, entry));
    }

    private static HistoryEntry seenBy(Caller caller, HistoryEntry entry) {
        return caller.seesAll() ? entry : entry.seenBy(Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN);
    }
}
