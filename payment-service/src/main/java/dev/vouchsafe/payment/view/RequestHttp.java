package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestRules;
import dev.vouchsafe.payment.domain.StateRules;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.Fold;
import dev.vouchsafe.platform.decision.Sourced;
import dev.vouchsafe.platform.http.Caller;
import dev.vouchsafe.platform.http.QueryParameters;
import dev.vouchsafe.platform.http.Reads;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
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
    private final EventLog log;
    private final ServiceClock clock;
    private final Programs programs;
    private final RequestAnswers answers;

    RequestHttp(Reads reads, EventLog log, ServiceClock clock, Programs programs, RequestAnswers answers) {
        this.reads = reads;
        this.log = log;
        this.clock = clock;
        this.programs = programs;
        this.answers = answers;
    }

    @GetMapping("/api/payment-requests/{requestId}")
    Mono<ResponseEntity<JsonNode>> request(@PathVariable String requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var asOf = QueryParameters.of(exchange).instant("asOf");
            var sourced = state(PaymentStreams.request(requestId), asOf);
            var request = known(caller, requestId, sourced.state());
            var payee = state(PaymentStreams.payee(request.partnerId()), asOf).state();
            return Resource.of(answers.view(request, payee, asOf.orElseGet(clock::instant)), sourced);
        });
    }

    /** Every rule of submission, passed or failed. It informs and never blocks. */
    @GetMapping("/api/payment-requests/{requestId}/checks")
    Mono<ResponseEntity<JsonNode>> checks(@PathVariable String requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, caller -> {
            var asOf = QueryParameters.of(exchange).instant("asOf");
            var request = known(caller, requestId, state(PaymentStreams.request(requestId), asOf).state());
            return Resource.of(ChecksView.of(RequestRules.all(invoice(request, asOf)).toList()));
        });
    }

    private Invoice invoice(PaymentRequest request, Optional<Instant> asOf) {
        var vouchers = request.vouchers().stream().map(id -> state(PaymentStreams.voucher(id), asOf).state()).toList();
        var payee = state(PaymentStreams.payee(request.partnerId()), asOf).state();
        return Invoice.of(request.requestId(), request.locationId(), vouchers, payee, Optional.of(request), programs,
                asOf.orElseGet(clock::instant));
    }

    private <S> Sourced<S> state(Fold<S> fold, Optional<Instant> asOf) {
        return asOf.map(instant -> log.stateAsOf(fold, instant)).orElseGet(() -> log.stateOf(fold));
    }

    private static PaymentRequest known(Caller caller, String requestId, Optional<PaymentRequest> request) {
        return request.filter(found -> caller.hasAny(Role.PAYMENTS_OFFICER, Role.AUDITOR) || caller.actsFor(found.partnerId()))
                .orElseThrow(() -> new Refusal(StateRules.notFound(requestId)));
    }
}
