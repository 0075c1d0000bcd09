package dev.vouchsafe.payment.submission;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReferenceNumber;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestStateRules;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Programs;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SubmissionConfiguration {

    @Bean
    DecisionHandler<SubmitRequest> submitRequest(Programs programs) {
        return DecisionHandler.of(
                SubmitRequest.class,
                (command, states) -> states.of(PaymentStreams.request(command.requestId()))
                        .state()
                        .filter(request -> request.partnerId().equals(command.partnerId()))
                        .<Decision>map(request -> SubmissionDecision.decide(
                                command,
                                request,
                                invoice(command, request, states, programs),
                                reference(request, states),
                                programs))
                        .orElseGet(() -> Decision.refuse(RequestStateRules.notFound(command.requestId()))));
    }

    private static Invoice invoice(SubmitRequest command, PaymentRequest request, States states, Programs programs) {
        var vouchers = request.vouchers().stream()
                .map(id -> states.of(PaymentStreams.voucher(id)).state())
                .toList();
        var payee = states.of(PaymentStreams.payee(request.partnerId())).state();
        return Invoice.of(
                request.requestId(),
                request.locationId(),
                vouchers,
                request.content().tax(),
                payee,
                Optional.of(request),
                programs,
                command.at());
    }

    /**
     * The request's own number, or the first candidate that no other request has. Looking makes it part of the
     * condition.
     */
    private static String reference(PaymentRequest request, States states) {
        if (request.reference() != null) {
            return request.reference();
        }
        for (int attempt = 0; ; attempt++) {
            var candidate = ReferenceNumber.candidate(request.requestId(), attempt);
            if (states.of(PaymentStreams.referenceOwner(candidate)).isEmpty()) {
                return candidate;
            }
        }
    }

    @Bean
    InputKind<RequestSubmitted> submissionInput() {
        return InputKind.decided(
                RequestSubmitted.class,
                (event, recorded, states) ->
                        new SubmitRequest(event.requestId(), event.partnerId(), event.by(), event.at()));
    }
}
