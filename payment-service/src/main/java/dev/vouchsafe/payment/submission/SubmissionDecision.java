package dev.vouchsafe.payment.submission;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestRules;
import dev.vouchsafe.payment.domain.RequestStep;
import dev.vouchsafe.program.Programs;

/**
 * Decides whether a draft is handed in. Its rules are looked at again, since the day may have come at which one fails.
 */
final class SubmissionDecision {

    private SubmissionDecision() {}

    /** @param reference the number that it gets, free or its own already */
    static Decision decide(
            SubmitRequest command, PaymentRequest request, Invoice invoice, String reference, Programs programs) {
        var texts = programs.texts(request.program());
        var state = texts.firstFailed(RequestStep.SUBMIT.ofPartner(request, command.at()));
        if (state.isPresent()) {
            return refuse(state.get());
        }
        var violations = texts.failed(RequestRules.all(invoice));
        return violations.isEmpty()
                ? accept(new RequestSubmitted(
                                request.requestId(),
                                request.partnerId(),
                                request.vouchers(),
                                reference,
                                command.by(),
                                command.at()))
                        .under(invoice.programVersion())
                : refuse(violations);
    }
}
