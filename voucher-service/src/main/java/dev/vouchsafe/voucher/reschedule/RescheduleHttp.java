package dev.vouchsafe.voucher.reschedule;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record RescheduleHttp(Changes changes, VoucherAnswers answers) {

    @PatchMapping("/api/vouchers/{voucherId}/reservation")
    Mono<ResponseEntity<JsonNode>> reschedule(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("reschedule", RescheduleBody.class),
                call -> call.body().command(voucherId, call.caller().partner(), call.now()),
                (command, done) -> answers.changed(200, voucherId, done));
    }
}
