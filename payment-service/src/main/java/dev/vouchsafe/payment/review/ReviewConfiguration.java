package dev.vouchsafe.payment.review;

import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
import dev.vouchsafe.payment.domain.RequestEvent.RequestPaid;
import dev.vouchsafe.payment.domain.RequestEvent.RequestRejected;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.whatif.InputKind;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A payments officer's steps: each looks at the request and its partner's account. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    DecisionHandler<ApproveRequest> approveRequest(Programs programs) {
        return DecisionHandler.of(ApproveRequest.class, (command, states) -> {
            var request = request(command, states);
            return ReviewDecision.approve(command, request, payee(request, states), program(request, programs));
        });
    }

    @Bean
    DecisionHandler<RejectRequest> rejectRequest(Programs programs) {
        return DecisionHandler.of(RejectRequest.class, (command, states) -> {
            var request = request(command, states);
            return ReviewDecision.reject(command, request, payee(request, states), program(request, programs));
        });
    }

    @Bean
    DecisionHandler<PayRequest> payRequest(Programs programs) {
        return DecisionHandler.of(PayRequest.class, (command, states) -> {
            var request = request(command, states);
            return ReviewDecision.pay(command, request, payee(request, states), program(request, programs));
        });
    }

    private static Optional<PaymentRequest> request(ReviewCommand command, States states) {
        return states.of(PaymentStreams.request(command.requestId())).state();
    }

    private static Payee payee(Optional<PaymentRequest> request, States states) {
        return request.map(known ->
                        states.of(PaymentStreams.payee(known.partnerId())).state())
                .orElse(Payee.UNKNOWN);
    }

    private static Program program(Optional<PaymentRequest> request, Programs programs) {
        return request.map(known -> programs.of(known.program())).orElseGet(programs::standard);
    }

    @Bean
    InputKind<RequestApproved> approvalInput() {
        return InputKind.decided(
                RequestApproved.class,
                (event, recorded, states) ->
                        new ApproveRequest(event.requestId(), recorded.cause().actor(), event.at()));
    }

    @Bean
    InputKind<RequestRejected> rejectionInput() {
        return InputKind.decided(
                RequestRejected.class,
                (event, recorded, states) -> new RejectRequest(
                        event.requestId(), event.reasons(), recorded.cause().actor(), event.at()));
    }

    @Bean
    InputKind<RequestPaid> paymentInput() {
        return InputKind.decided(
                RequestPaid.class,
                (event, recorded, states) -> new PayRequest(
                        event.requestId(), event.transfer(), recorded.cause().actor(), event.at()));
    }
}
