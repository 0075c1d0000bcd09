package dev.vouchsafe.payment.review;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.domain.RequestStateRules;
import dev.vouchsafe.payment.domain.RequestStep;
import dev.vouchsafe.program.Program;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a payments officer decides about a request: each step from exactly one status, so that a payment is made once.
 */
final class ReviewDecision {

    private ReviewDecision() {}

    /** Approved on a day, it is to be paid through that day plus the payment term. */
    static Decision approve(ApproveRequest command, Optional<PaymentRequest> request, Program program) {
        var payThrough =
                program.dayOf(command.at()).plusDays(program.durations().paymentTermDays());
        return new Asked(RequestStep.APPROVE, command.requestId(), command.by(), command.at())
                .decide(
                        request,
                        known -> new RequestApproved(
                                known.requestId(), known.partnerId(), known.vouchers(), payThrough, command.at()),
                        program,
                        program.version());
    }

    static Decision reject(RejectRequest command, Optional<PaymentRequest> request, Program program) {
        return new Asked(RequestStep.REJECT, command.requestId(), command.by(), command.at())
                .decide(
                        request,
                        known -> new RequestRejected(
                                known.requestId(),
                                known.partnerId(),
                                known.vouchers(),
                                command.reasons(),
                                command.at()),
                        program,
                        null);
    }

    static Decision pay(PayRequest command, Optional<PaymentRequest> request, Program program) {
        return new Asked(RequestStep.PAY, command.requestId(), command.by(), command.at())
                .decide(
                        request,
                        known -> new RequestPaid(known.requestId(), known.partnerId(), known.vouchers(), command.at()),
                        program,
                        null);
    }

    private record Asked(RequestStep step, RequestId requestId, String by, Instant at) {

        /**
         * @param madeUnder the version of the program, where the step looks at its rules; null where it needs its words
         *     alone
         */
        Decision decide(
                Optional<PaymentRequest> request,
                Function<PaymentRequest, DomainEvent> fact,
                Program program,
                String madeUnder) {
            if (request.isEmpty()) {
                return refuse(RequestStateRules.notFound(requestId));
            }
            var refused = program.texts().firstFailed(step.answeredAlone(request.get(), by, at));
            return refused.<Decision>map(Decision::refuse)
                    .orElseGet(() -> accept(fact.apply(request.get())).under(madeUnder));
        }
    }
}
