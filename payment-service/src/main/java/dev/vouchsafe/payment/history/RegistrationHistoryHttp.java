package dev.vouchsafe.payment.history;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.payment.account.AccountNumbers;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.VisibleRegistrations;
import dev.vouchsafe.payment.view.VisibleRequests;
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
import tools.jackson.databind.node.ObjectNode;

/**
 * Who registered a partner for payment, when, and with which accounts; and what let it register: its locations and its
 * first redeemed voucher.
 */
@RestController
record RegistrationHistoryHttp(Reads reads, VisibleRegistrations registrations, Histories histories)
        implements TenantHistory {

    /** The events in the order in which they were recorded. */
    record OfPartner(PartnerId partnerId, List<HistoryEntry> facts) {}

    @GetMapping("/api/payment-registrations/{partnerId}/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(
                exchange,
                query -> Resource.of(new OfPartner(partnerId, entries(query.caller(), partnerId, query.asOf()))));
    }

    @Override
    public List<HistoryEntry> of(Caller caller, String id) {
        return entries(caller, PartnerId.of(id), AsOf.NOW);
    }

    private List<HistoryEntry> entries(Caller caller, PartnerId partnerId, AsOf asOf) {
        var payee = registrations.find(caller, partnerId, asOf);
        var withNumbers = VisibleRegistrations.seesAccounts(caller, partnerId);
        return histories.shown(PaymentStreams.payee(partnerId).criteria(), payee.position(), entry -> {
            var seen = VisibleRequests.seenBy(caller, entry);
            return withNumbers ? seen : seen.withData(masked(seen.data()));
        });
    }

    private static JsonNode masked(JsonNode data) {
        var copy = data.deepCopy();
        for (var account : copy.path("accounts")) {
            var number = account.path(AccountNumbers.FIELD);
            if (number.isString()) { // else it can't be read at all
                ((ObjectNode) account)
                        .put(
                                AccountNumbers.FIELD,
                                new Iban(number.asString()).masked().value());
            }
        }
        return copy;
    }
}
