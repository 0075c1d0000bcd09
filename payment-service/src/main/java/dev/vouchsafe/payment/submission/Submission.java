package dev.vouchsafe.payment.submission;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.RequestFact.RequestSubmitted;
import dev.vouchsafe.payment.domain.RequestRules;
import dev.vouchsafe.payment.domain.StateRules;
import dev.vouchsafe.program.text.Texts;

/** Decides whether a draft is handed in. Its rules are looked at again, since the day may have come at which one fails. */
final class Submission {

    private Submission() {
    }

    /** @param reference the number that it gets, free or its own already */
    static Decision decide(SubmitRequest command, PaymentRequest request, Invoice invoice, String reference, Texts texts) {
        // A lapsed one goes on to the rules, where it is told that its window is closed.
        var state = StateRules.wrongState(request, command.at(), Status.DRAFT, Status.LAPSED);
        if (!state.passed()) {
            return refuse(texts.violation(state));
        }
        var violations = texts.failed(RequestRules.all(invoice));
        return violations.isEmpty()
                ? accept(new RequestSubmitted(request.requestId(), request.partnerId(), request.vouchers(), reference, command.at()))
                        .under(invoice.programVersion())
                : refuse(violations);
    }
}
