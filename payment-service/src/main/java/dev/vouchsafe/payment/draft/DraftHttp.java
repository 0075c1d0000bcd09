package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.view.RequestAnswers;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.Changes;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@RestController
record DraftHttp(Changes changes, RequestAnswers answers) {

    @PutMapping("/api/payment-requests/{requestId}")
    Mono<ResponseEntity<JsonNode>> draft(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.json("payment-request", DraftBody.class),
                call -> call.body()
                        .command(
                                requestId,
                                call.caller().partner(),
                                call.caller().subject(),
                                call.now()),
                (command, done) -> answers.changed(requestId, done));
    }
}
