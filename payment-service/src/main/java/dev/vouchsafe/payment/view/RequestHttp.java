package dev.vouchsafe.payment.view;

import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestRules;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.http.AsOf;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** One payment request and its pre-check, now or as of an instant. Who may not know of it is told that there is none. */
@RestController
class RequestHttp {

    private final Reads reads;
    private final KnownRequests requests;
    private final EventLog log;
    private final ServiceClock clock;
    private final Programs programs;
    private final RequestAnswers answers;

    RequestHttp(Reads reads, KnownRequests requests, EventLog log, ServiceClock clock, Programs programs, RequestAnswers answers) {
        this.reads = reads;
        this.requests = requests;
        this.log = log;
        this.clock = clock;
        this.programs = programs;
        this.answers = answers;
    }

    @GetMapping("/api/payment-requests/{requestId}")
    Mono<ResponseEntity<JsonNode>> request(@PathVariable String requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var asOf = AsOf.by(QueryParameters.of(exchange));
            var request = requests.find(caller, requestId, asOf);
            var payee = asOf.state(log, PaymentStreams.payee(request.state().partnerId())).state();
            // What is overdue or lapsed follows the clock, and the flags follow the payee.
            return Resource.of(answers.view(request.state(), payee, asOf.orNow(clock)), request);
        });
    }

    /** Every rule of submission, passed or failed. It informs and never blocks. */
    @GetMapping("/api/payment-requests/{requestId}/checks")
    Mono<ResponseEntity<JsonNode>> checks(@PathVariable String requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var asOf = AsOf.by(QueryParameters.of(exchange));
            var request = requests.find(caller, requestId, asOf).state();
            return Resource.of(ChecksView.of(RequestRules.all(invoice(request, asOf)).map(programs.texts(request.program())::verdict).toList()));
        });
    }

    private Invoice invoice(PaymentRequest request, AsOf asOf) {
        var vouchers = request.vouchers().stream().map(id -> asOf.state(log, PaymentStreams.voucher(id)).state()).toList();
        var payee = asOf.state(log, PaymentStreams.payee(request.partnerId())).state();
        return Invoice.of(request.requestId(), request.locationId(), vouchers, payee, Optional.of(request), programs, asOf.orNow(clock));
    }
}
