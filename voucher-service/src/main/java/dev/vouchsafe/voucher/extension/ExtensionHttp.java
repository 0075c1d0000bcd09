package dev.vouchsafe.voucher.extension;

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
record ExtensionHttp(Changes changes, VoucherAnswers answers) {

    @PostMapping("/api/vouchers/{voucherId}/extension")
    Mono<ResponseEntity<JsonNode>> extend(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("extension", ExtensionBody.class),
                call -> new ExtendVoucher(
                        voucherId, call.body().days(), call.body().reason(), call.now()),
                (command, done) -> answers.changed(200, voucherId, done));
    }
}
