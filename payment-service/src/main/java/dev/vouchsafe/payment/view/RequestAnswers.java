package dev.vouchsafe.payment.view;

import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.payment.domain.Payee;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.Answer;
import dev.vouchsafe.platform.http.change.ChangedState;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How payment requests are shown. */
@Component
public record RequestAnswers(LogReader log, Programs programs) {

    /**
     * What a change of a request answers: the request as it stood right after it, the same whenever the call is
     * repeated.
     */
    public Answer changed(RequestId requestId, Outcome.Done done) {
        var sourced = ChangedState.of(log, PaymentStreams.request(requestId), done);
        var request = sourced.state().orElseThrow();
        var payee = log.stateUpTo(PaymentStreams.payee(request.partnerId()), done.position())
                .state();
        return Answer.of(200, Resource.of(view(request, payee, request.since()), sourced));
    }

    /** @param at the instant that the request is shown at */
    RequestView view(PaymentRequest request, Payee payee, Instant at) {
        return RequestView.of(
                request,
                payee.account(request.program(), request.locationId()).isPresent(),
                RequestDays.of(request, programs, at));
    }
}
