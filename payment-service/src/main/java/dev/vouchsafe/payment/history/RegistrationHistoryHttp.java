package dev.vouchsafe.payment.history;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.money.Iban;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.VisibleRegistrations;
import dev.vouchsafe.payment.view.VisibleRequests;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.Resource;
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
record RegistrationHistoryHttp(Reads reads, VisibleRegistrations registrations, Histories histories) {

    private static final String NUMBER = "iban";

    /** The events in the order in which they were recorded. */
    record OfPartner(PartnerId partnerId, List<HistoryEntry> facts) {}

    @GetMapping("/api/payment-registrations/{partnerId}/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable PartnerId partnerId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var payee = registrations.find(query.caller(), partnerId, query.asOf());
            var withNumbers = VisibleRegistrations.seesAccounts(query.caller(), partnerId);
            var entries = histories.shown(PaymentStreams.payee(partnerId).criteria(), payee.position(), entry -> {
                var seen = VisibleRequests.seenBy(query.caller(), entry);
                return withNumbers ? seen : seen.withData(masked(seen.data()));
            });
            return Resource.of(new OfPartner(partnerId, entries));
        });
    }

    private static JsonNode masked(JsonNode data) {
        var copy = data.deepCopy();
        for (var account : copy.path("accounts")) {
            var number = new Iban(account.path(NUMBER).asString()).masked();
            ((ObjectNode) account).put(NUMBER, number.value());
        }
        return copy;
    }
}
