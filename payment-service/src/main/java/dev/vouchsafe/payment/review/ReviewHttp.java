package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.view.RequestAnswers;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** A payments officer's steps. */
@RestController
record ReviewHttp(Changes changes, RequestAnswers answers) {

    @PostMapping("/api/payment-requests/{requestId}/approval")
    Mono<ResponseEntity<JsonNode>> approve(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> new ApproveRequest(requestId, call.caller().subject(), call.now()),
                (command, done) -> answers.changed(requestId, done));
    }

    @PostMapping("/api/payment-requests/{requestId}/rejection")
    Mono<ResponseEntity<JsonNode>> reject(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("payment-rejection", RejectionBody.class),
                call -> new RejectRequest(
                        requestId, call.body().reasons(), call.caller().subject(), call.now()),
                (command, done) -> answers.changed(requestId, done));
    }

    @PostMapping("/api/payment-requests/{requestId}/payment")
    Mono<ResponseEntity<JsonNode>> pay(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.optionalJson("payment", PaymentBody.class),
                call -> new PayRequest(
                        requestId, call.body().transfer(), call.caller().subject(), call.now()),
                (command, done) -> answers.changed(requestId, done));
    }
}
