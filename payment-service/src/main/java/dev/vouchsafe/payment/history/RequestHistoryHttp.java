package dev.vouchsafe.payment.history;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.VisibleRequests;
import dev.vouchsafe.platform.evidence.TenantHistory;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Every event of a payment request with who, when and why, now or as of an instant. Its partner does not see who
 * reviewed it.
 */
@RestController
record RequestHistoryHttp(
        Reads reads, VisibleRequests requests, Histories histories, VoucherHistory vouchers, LogReader log)
        implements TenantHistory {

    /**
     * The events in the order in which they were recorded.
     *
     * @param vouchers the events of each voucher that is in it
     */
    record OfRequest(RequestId requestId, String status, List<HistoryEntry> facts, List<OfVoucher> vouchers) {}

    /** The events of a voucher, without those of requests. */
    record OfVoucher(VoucherId voucherId, List<HistoryEntry> facts) {}

    @GetMapping("/api/payment-requests/{requestId}/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asOf = query.asOf();
            var request = requests.find(query.caller(), requestId, asOf);
            var shown = histories.entries();
            var entries = entries(query.caller(), requestId, request.position(), shown);
            var ofVouchers = request.state().vouchers().stream()
                    .map(id -> new OfVoucher(
                            id,
                            vouchers.ofPartner(id, request.state().partnerId(), position(id, asOf))
                                    .map(shown)
                                    .toList()))
                    .toList();
            return Resource.of(new OfRequest(requestId, request.state().status().id(), entries, ofVouchers));
        });
    }

    @Override
    public List<HistoryEntry> of(Caller caller, String id) {
        var requestId = RequestId.of(id);
        var request = requests.find(caller, requestId, AsOf.NOW);
        return entries(caller, requestId, request.position(), histories.entries());
    }

    private List<HistoryEntry> entries(
            Caller caller, RequestId requestId, long upTo, Function<RecordedEvent, HistoryEntry> shown) {
        return histories.events(PaymentStreams.requestEvents(requestId), upTo).stream()
                .map(event -> VisibleRequests.seenBy(caller, shown.apply(event)))
                .toList();
    }

    private long position(VoucherId voucherId, AsOf asOf) {
        return asOf.state(log, PaymentStreams.voucher(voucherId)).position();
    }
}
