package dev.vouchsafe.voucher.pool;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class EndAgreementHandler implements DecisionHandler<EndAgreement> {

    @Override
    public Class<EndAgreement> commandType() {
        return EndAgreement.class;
    }

    @Override
    public Decision handle(EndAgreement command, States states) {
        states.of(VoucherStreams.agreement(command.agreementId()));
        return PoolDecision.end(command);
    }
}
