package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.ServiceClock;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One payment request, now or as of an instant. Who may not know of it is told that there is none. */
@RestController
record RequestHttp(Reads reads, VisibleRequests requests, LogReader log, ServiceClock clock, RequestAnswers answers) {

    @GetMapping("/api/payment-requests/{requestId}")
    Mono<ResponseEntity<JsonNode>> request(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asOf = query.asOf();
            var request = requests.find(query.caller(), requestId, asOf);
            var payee = asOf.state(log, PaymentStreams.payee(request.state().partnerId()))
                    .state();
            // What is overdue or lapsed follows the clock, and the flags follow the payee.
            return Resource.of(answers.view(request.state(), payee, asOf.orNow(clock)), request);
        });
    }
}
