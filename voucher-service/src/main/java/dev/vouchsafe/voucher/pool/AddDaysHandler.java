package dev.vouchsafe.voucher.pool;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class AddDaysHandler implements DecisionHandler<AddDays> {

    private final Programs programs;

    AddDaysHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<AddDays> commandType() {
        return AddDays.class;
    }

    @Override
    public Decision handle(AddDays command, States states) {
        var agreement =
                states.of(VoucherStreams.agreement(command.agreementId())).state();
        return PoolDecision.add(
                command, agreement, programs.byId(command.program()).orElseThrow());
    }
}
