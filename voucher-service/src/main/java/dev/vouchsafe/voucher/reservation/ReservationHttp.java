package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.platform.http.Changes;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
class ReservationHttp {

    private final Changes changes;
    private final VoucherAnswers answers;

    ReservationHttp(Changes changes, VoucherAnswers answers) {
        this.changes = changes;
        this.answers = answers;
    }

    @PostMapping("/api/vouchers/{voucherId}/reservation")
    Mono<ResponseEntity<JsonNode>> reserve(@PathVariable String voucherId, ServerWebExchange exchange) {
        return changes.change(exchange, "reservation", ReservationBody.class,
                call -> call.body().command(voucherId, call.caller().partner(), call.now()),
                done -> answers.changed(201, voucherId, done));
    }
}
