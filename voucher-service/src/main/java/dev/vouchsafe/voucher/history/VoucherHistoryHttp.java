package dev.vouchsafe.voucher.history;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.evidence.TenantHistory;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.history.HistoryEntry;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import dev.vouchsafe.voucher.view.VisibleVouchers;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every event of a voucher with who, when and why, now or as of an instant. */
@RestController
record VoucherHistoryHttp(Reads reads, VisibleVouchers vouchers, Histories histories) implements TenantHistory {

    /** The events in the order in which they were recorded. */
    record OfVoucher(VoucherId voucherId, String status, List<HistoryEntry> facts) {}

    @GetMapping("/api/vouchers/{voucherId}/history")
    Mono<ResponseEntity<JsonNode>> history(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var voucher = vouchers.find(query.caller(), voucherId, query.asOf());
            var entries = entries(query.caller(), voucherId, voucher);
            // Without an ETag: an erasure changes what is shown, though the voucher stands where it stood.
            return Resource.of(new OfVoucher(voucherId, voucher.state().status(), entries));
        });
    }

    @Override
    public List<HistoryEntry> of(Caller caller, String id) {
        var voucherId = VoucherId.of(id);
        return entries(caller, voucherId, vouchers.find(caller, voucherId, AsOf.NOW));
    }

    private List<HistoryEntry> entries(Caller caller, VoucherId voucherId, Sourced<Voucher.Issued> voucher) {
        var events = histories.events(VoucherStreams.voucherEvents(voucherId), voucher.position());
        return VoucherHistory.of(events, voucher.state(), caller, histories.entries());
    }
}
