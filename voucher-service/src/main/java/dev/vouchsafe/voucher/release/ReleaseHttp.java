package dev.vouchsafe.voucher.release;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record ReleaseHttp(Changes changes, VoucherAnswers answers) {

    @DeleteMapping("/api/vouchers/{voucherId}/reservation")
    Mono<ResponseEntity<JsonNode>> release(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("release", ReleaseBody.class),
                call -> call.caller().has(Role.OPERATOR)
                        ? call.body().byOperator(voucherId, call.now())
                        : call.body().byPartner(voucherId, call.caller().partner(), call.now()),
                (command, done) -> answers.changed(200, voucherId, done));
    }
}
