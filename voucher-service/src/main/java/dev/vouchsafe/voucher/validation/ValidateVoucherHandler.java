package dev.vouchsafe.voucher.validation;

import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.stream.VoucherStreams;
import org.springframework.stereotype.Component;

/** Nothing changes; a mismatch is answered as if there were no such voucher, without saying what did not match. */
@Component
class ValidateVoucherHandler implements DecisionHandler<ValidateVoucher> {

    @Override
    public Class<ValidateVoucher> commandType() {
        return ValidateVoucher.class;
    }

    @Override
    public Decision handle(ValidateVoucher command, States states) {
        var voucher = states.of(VoucherStreams.voucher(command.voucherId())).state();
        return voucher instanceof Voucher.Issued issued
                        && command.adminEmail().sameAs(issued.grant().adminEmail(), EmailAddress::same)
                ? nothing()
                : refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
    }
}
