package dev.vouchsafe.payment.review;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.Programs;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The handlers of a payments officer's steps: each looks at the request alone. */
@Configuration(proxyBeanMethods = false)
class ReviewHandlers {

    @Bean
    DecisionHandler<ApproveRequest> approveRequest(Programs programs) {
        return new Reviewing<>(
                ApproveRequest.class,
                ApproveRequest::requestId,
                (command, request) -> ReviewDecision.approve(command, request, programOf(request, programs)));
    }

    @Bean
    DecisionHandler<RejectRequest> rejectRequest(Programs programs) {
        return new Reviewing<>(
                RejectRequest.class,
                RejectRequest::requestId,
                (command, request) -> ReviewDecision.reject(command, request, programOf(request, programs)));
    }

    @Bean
    DecisionHandler<PayRequest> payRequest(Programs programs) {
        return new Reviewing<>(
                PayRequest.class,
                PayRequest::requestId,
                (command, request) -> ReviewDecision.pay(command, request, programOf(request, programs)));
    }

    private static Program programOf(Optional<PaymentRequest> request, Programs programs) {
        return request.flatMap(known -> programs.byId(known.program())).orElseGet(programs::standard);
    }

    private record Reviewing<C>(
            Class<C> commandType,
            Function<C, RequestId> requestId,
            BiFunction<C, Optional<PaymentRequest>, Decision> review)
            implements DecisionHandler<C> {
        @Override
        public Decision handle(C command, States states) {
            return review.apply(
                    command,
                    states.of(PaymentStreams.request(requestId.apply(command))).state());
        }
    }
}
