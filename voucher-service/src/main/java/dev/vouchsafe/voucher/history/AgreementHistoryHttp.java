package dev.vouchsafe.voucher.history;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.evidence.TenantHistory;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.view.VisibleAgreements;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every event of an agreement's pools with who, when and why, now or as of an instant. */
@RestController
record AgreementHistoryHttp(Reads reads, VisibleAgreements agreements, Histories histories) implements TenantHistory {

    /** The events in the order in which they were recorded, of all programs. */
    record OfAgreement(AgreementId agreementId, List<HistoryEntry> facts) {}

    @GetMapping("/api/agreements/{agreementId}/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable AgreementId agreementId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var agreement = agreements.find(query.caller(), agreementId, query.asOf());
            var entries = entries(query.caller(), agreementId, agreement.position());
            // Without an ETag, as a voucher's.
            return Resource.of(new OfAgreement(agreementId, entries));
        });
    }

    @Override
    public List<HistoryEntry> of(Caller caller, String id) {
        var agreementId = AgreementId.of(id);
        return entries(
                caller,
                agreementId,
                agreements.find(caller, agreementId, AsOf.NOW).position());
    }

    private List<HistoryEntry> entries(Caller caller, AgreementId agreementId, long upTo) {
        return histories.shown(
                VoucherStreams.agreementEvents(agreementId),
                upTo,
                entry -> (caller.seesAll() ? entry : entry.seenBy(Role.CUSTOMER_ADMIN))
                        .without(VoucherHistory.CONTACTS));
    }
}
