package dev.vouchsafe.voucher.reservation;

import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import dev.vouchsafe.voucher.person.CustomerPersons;
import dev.vouchsafe.voucher.view.VoucherAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record ReservationHttp(Changes changes, VoucherAnswers answers, CustomerPersons persons) {

    @PostMapping("/api/vouchers/{voucherId}/reservation")
    Mono<ResponseEntity<JsonNode>> reserve(@PathVariable VoucherId voucherId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("reservation", ReservationBody.class),
                call -> call.body()
                        .command(
                                voucherId,
                                call.caller().partner(),
                                persons.adminToCompare(call.body().adminEmail()),
                                call.now()),
                (command, done) -> answers.changed(201, voucherId, done));
    }
}
