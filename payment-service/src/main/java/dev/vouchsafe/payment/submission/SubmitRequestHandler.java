package dev.vouchsafe.payment.submission;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.ReferenceNumber;
import dev.vouchsafe.payment.domain.RequestStateRules;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import java.util.Optional;
import org.springframework.stereotype.Component;

@Component
class SubmitRequestHandler implements DecisionHandler<SubmitRequest> {

    private final Programs programs;

    SubmitRequestHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<SubmitRequest> commandType() {
        return SubmitRequest.class;
    }

    @Override
    public Decision handle(SubmitRequest command, States states) {
        var known = states.of(PaymentStreams.request(command.requestId()))
                .state()
                .filter(request -> request.partnerId().equals(command.partnerId()));
        return known.<Decision>map(request -> SubmissionDecision.decide(
                        command,
                        request,
                        invoice(command, request, states),
                        reference(request, states),
                        programs.texts(request.program())))
                .orElseGet(() -> Decision.refuse(RequestStateRules.notFound(command.requestId())));
    }

    private Invoice invoice(SubmitRequest command, PaymentRequest request, States states) {
        var vouchers = request.vouchers().stream()
                .map(id -> states.of(PaymentStreams.voucher(id)).state())
                .toList();
        var payee = states.of(PaymentStreams.payee(request.partnerId())).state();
        return Invoice.of(
                request.requestId(),
                request.locationId(),
                vouchers,
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
}
