package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Precondition;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Sourced;
import dev.vouchsafe.program.Programs;
import java.util.Optional;

/** Asks nothing of a request that is another partner's: a version that holds would tell of it. */
record DraftHandler(Programs programs) implements DecisionHandler<DraftRequest> {

    @Override
    public Class<DraftRequest> commandType() {
        return DraftRequest.class;
    }

    @Override
    public boolean holds(DraftRequest command, Precondition asked, Sourced<?> resource) {
        var request = ((Optional<?>) resource.state()).map(PaymentRequest.class::cast);
        return DraftDecision.isTaken(command, request) || asked.holdsAt(resource.version());
    }

    @Override
    public Decision handle(DraftRequest command, States states) {
        var request = states.of(PaymentStreams.request(command.requestId())).state();
        var vouchers = command.vouchers().stream()
                .map(id -> states.of(PaymentStreams.voucher(id)).state())
                .toList();
        var payee = states.of(PaymentStreams.payee(command.partnerId())).state();
        var invoice = Invoice.of(
                command.requestId(),
                command.locationId(),
                vouchers,
                command.tax(),
                payee,
                request,
                programs,
                command.at());
        return DraftDecision.decide(command, request, invoice, programs);
    }
}
