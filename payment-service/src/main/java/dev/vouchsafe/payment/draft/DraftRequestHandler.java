package dev.vouchsafe.payment.draft;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.payment.domain.Invoice;
import dev.vouchsafe.payment.stream.PaymentStreams;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import org.springframework.stereotype.Component;

@Component
class DraftRequestHandler implements DecisionHandler<DraftRequest> {

    private final Programs programs;

    DraftRequestHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<DraftRequest> commandType() {
        return DraftRequest.class;
    }

    @Override
    public Decision handle(DraftRequest command, States states) {
        var request = states.of(PaymentStreams.request(command.requestId())).state();
        var vouchers = command.vouchers().stream()
                .map(id -> states.of(PaymentStreams.voucher(id)).state())
                .toList();
        var payee = states.of(PaymentStreams.payee(command.partnerId())).state();
        var invoice =
                Invoice.of(command.requestId(), command.locationId(), vouchers, payee, request, programs, command.at());
        return DraftDecision.decide(command, request, invoice, programs.texts(invoice.program()));
    }
}
