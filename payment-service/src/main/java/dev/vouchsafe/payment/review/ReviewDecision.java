package dev.vouchsafe.payment.review;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestStateRules;
import dev.vouchsafe.payment.domain.RequestStep;
import dev.vouchsafe.program.Program;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a payments officer decides about a request: each step from exactly one status, so that a payment is made once.
 */
final class ReviewDecision {

    private ReviewDecision() {}

    /**
     * Approved on a day, it is to be paid through that day plus the payment term, to the account that its location has
     * now.
     */
    static Decision approve(ApproveRequest command, Optional<PaymentRequest> request, Payee payee, Program program) {
        var payThrough =
                program.dayOf(command.at()).plusDays(program.durations().paymentTermDays());
        return decide(
                RequestStep.APPROVE,
                command,
                request,
                payee,
                program,
                known -> accept(new RequestApproved(
                                known.requestId(),
                                known.partnerId(),
                                known.vouchers(),
                                payThrough,
                                payee.registration(known.program()),
                                command.by(),
                                command.at()))
                        .under(program.version()));
    }

    static Decision reject(RejectRequest command, Optional<PaymentRequest> request, Payee payee, Program program) {
        return decide(
                RequestStep.REJECT,
                command,
                request,
                payee,
                program,
                known -> accept(new RequestRejected(
                        known.requestId(), known.partnerId(), known.vouchers(), command.reasons(), command.at())));
    }

    static Decision pay(PayRequest command, Optional<PaymentRequest> request, Payee payee, Program program) {
        return decide(
                RequestStep.PAY,
                command,
                request,
                payee,
                program,
                known -> accept(new RequestPaid(
                        known.requestId(),
                        known.partnerId(),
                        known.vouchers(),
                        command.transfer().bankReference(),
                        command.transfer().valueOn(),
                        command.at())));
    }

    private static Decision decide(
            RequestStep step,
            ReviewCommand command,
            Optional<PaymentRequest> request,
            Payee payee,
            Program program,
            Function<PaymentRequest, Decision> accepted) {
        if (request.isEmpty()) {
            return refuse(RequestStateRules.notFound(command.requestId()));
        }
        return program.texts()
                .firstFailed(step.ofOfficer(request.get(), payee, program, command.by(), command.at()))
                .<Decision>map(Decision::refuse)
                .orElseGet(() -> accepted.apply(request.get()));
    }
}
