package dev.vouchsafe.voucher.assignment;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class AssignVoucherHandler implements DecisionHandler<AssignVoucher> {

    private final Programs programs;

    AssignVoucherHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<AssignVoucher> commandType() {
        return AssignVoucher.class;
    }

    @Override
    public Decision handle(AssignVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        var agreement = states.of(VoucherStreams.agreement(command.agreementId())).state();
        var amendments = states.of(VoucherStreams.amendments()).state();
        return Assignment.decide(command, voucher, agreement, amendments, programs.byId(command.program()).orElseThrow());
    }
}
