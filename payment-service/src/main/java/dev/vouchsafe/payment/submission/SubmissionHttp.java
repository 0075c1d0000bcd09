package dev.vouchsafe.payment.submission;

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

@RestController
record SubmissionHttp(Changes changes, RequestAnswers answers) {

    @PostMapping("/api/payment-requests/{requestId}/submission")
    Mono<ResponseEntity<JsonNode>> submit(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return changes.change(
                exchange,
                BodyForm.none(),
                call -> new SubmitRequest(
                        requestId, call.caller().partner(), call.caller().subject(), call.now()),
                (command, done) -> answers.changed(requestId, done));
    }
}
