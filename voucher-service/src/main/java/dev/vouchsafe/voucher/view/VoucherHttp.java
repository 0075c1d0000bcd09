package dev.vouchsafe.voucher.view;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One voucher, now or as it stood at an instant. */
@RestController
record VoucherHttp(Reads reads, VisibleVouchers vouchers) {

    @GetMapping("/api/vouchers/{voucherId}")
    Mono<ResponseEntity<JsonNode>> voucher(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var sourced = vouchers.find(query.caller(), voucherId, query.asOf());
            return Resource.of(VoucherView.of(sourced.state()), sourced);
        });
    }
}
