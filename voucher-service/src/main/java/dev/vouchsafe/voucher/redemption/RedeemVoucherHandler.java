package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class RedeemVoucherHandler implements DecisionHandler<RedeemVoucher> {

    private final Programs programs;

    RedeemVoucherHandler(Programs programs) {
        this.programs = programs;
    }

    @Override
    public Class<RedeemVoucher> commandType() {
        return RedeemVoucher.class;
    }

    @Override
    public Decision handle(RedeemVoucher command, States states) {
        return RedemptionDecision.decide(
                command, states.of(VoucherStreams.voucher(command.voucherId())).state(), programs);
    }
}
