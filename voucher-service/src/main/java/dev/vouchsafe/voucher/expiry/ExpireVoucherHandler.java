package dev.vouchsafe.voucher.expiry;

import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

@Component
class ExpireVoucherHandler implements DecisionHandler<ExpireVoucher> {

    @Override
    public Class<ExpireVoucher> commandType() {
        return ExpireVoucher.class;
    }

    @Override
    public Decision handle(ExpireVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        if (!(voucher instanceof Voucher.Issued issued)) {
            return nothing();
        }
        return ExpiryDecision.decide(
                command,
                voucher,
                states.of(VoucherStreams.agreement(issued.grant().agreementId()))
                        .state());
    }
}
