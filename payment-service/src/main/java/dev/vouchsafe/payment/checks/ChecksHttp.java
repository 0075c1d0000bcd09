package dev.vouchsafe.payment.checks;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.payment.view.VisibleRequests;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.access.Caller;
import dev.vouchsafe.platform.http.read.AsOf;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Every rule that could stop a step of a payment request, now or as of an instant. It informs and never blocks. */
@RestController
record ChecksHttp(Reads reads, VisibleRequests requests, LogReader log, ServiceClock clock, Programs programs) {

    /**
     * @param judgedAt the instant at which the rules were judged
     * @param passed whether nothing stands in the request's way to payment
     */
    record Checks(RequestId requestId, String status, Instant judgedAt, boolean passed, List<StepCheckView> checks) {}

    @GetMapping("/api/payment-requests/{requestId}/checks")
    Mono<ResponseEntity<JsonNode>> checks(@PathVariable RequestId requestId, ServerWebExchange exchange) {
        return reads.answer(exchange, query -> {
            var asOf = query.asOf();
            var request = requests.find(query.caller(), requestId, asOf).state();
            var checked = checked(request, query.caller(), asOf, asOf.orNow(clock));
            var checks = RequestChecks.of(checked);
            return Resource.of(new Checks(
                    requestId, request.status().id(), checked.at(), RequestChecks.passed(request, checks), checks));
        });
    }

    private CheckedRequest checked(PaymentRequest request, Caller caller, AsOf asOf, Instant at) {
        var vouchers = request.vouchers().stream()
                .map(id -> asOf.state(log, PaymentStreams.voucher(id)).state())
                .toList();
        var redemptions = request.vouchers().stream()
                .flatMap(id -> asOf.state(log, PaymentStreams.redemption(id)).state().stream())
                .toList();
        var payee = asOf.state(log, PaymentStreams.payee(request.partnerId())).state();
        var standing = asOf.state(log, PaymentStreams.qualification(request.partnerId()))
                .state();
        var judgedAt = CheckedRequest.isHandedIn(request)
                ? requireNonNull(request.progress().submittedAt())
                : at;
        var invoice = Invoice.of(
                request.requestId(),
                request.locationId(),
                vouchers,
                request.content().tax(),
                payee,
                Optional.of(request),
                programs,
                judgedAt);
        return new CheckedRequest(request, caller.subject(), invoice, redemptions, standing, programs, at);
    }
}
