package dev.vouchsafe.voucher.pool;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class ActivateBenefitHandler implements DecisionHandler<ActivateBenefit> {

    private final Programs programs;

    ActivateBenefitHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<ActivateBenefit> commandType() {
        return ActivateBenefit.class;
    }

    @Override
    public Decision handle(ActivateBenefit command, States states) {
        var agreement =
                states.of(VoucherStreams.agreement(command.agreementId())).state();
        return PoolDecision.activate(
                command, agreement, programs.byId(command.program()).orElseThrow());
    }
}
