package dev.vouchsafe.voucher.validation;

import static dev.vouchsafe.contracts.decision.Decision.nothing;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.personal.EmailAddress;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Nothing changes; a mismatch is answered as if there were no such voucher, without saying what did not match. */
final class ValidationDecision {

    private ValidationDecision() {}

    static Decision decide(ValidateVoucher command, Voucher.Issued voucher) {
        return command.adminEmail().sameAs(voucher.grant().currentContacts().adminEmail(), EmailAddress::same)
                ? nothing()
                : refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
    }
}
