package dev.vouchsafe.voucher.withdrawal;

import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class WithdrawVoucherHandler implements DecisionHandler<WithdrawVoucher> {

    private final Programs programs;

    WithdrawVoucherHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<WithdrawVoucher> commandType() {
        return WithdrawVoucher.class;
    }

    @Override
    public Decision handle(WithdrawVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        if (!(voucher instanceof Voucher.Issued issued)) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        return WithdrawalDecision.decide(
                command,
                voucher,
                states.of(VoucherStreams.agreement(issued.grant().agreementId()))
                        .state(),
                programs);
    }
}
