package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record RedemptionHttp(Changes changes, VoucherAnswers answers) {

    @PostMapping("/api/vouchers/{voucherId}/redemption")
    Mono<ResponseEntity<JsonNode>> redeem(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> new RedeemVoucher(voucherId, call.caller().partner(), call.now()),
                (command, done) -> answers.changed(200, voucherId, done));
    }
}
