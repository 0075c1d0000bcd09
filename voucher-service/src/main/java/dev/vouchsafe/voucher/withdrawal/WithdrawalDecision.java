package dev.vouchsafe.voucher.withdrawal;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Closing;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherWithdrawn;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Decides whether the customer can take a voucher back: while it is assigned only. */
final class WithdrawalDecision {

    private WithdrawalDecision() {}

    static Decision decide(WithdrawVoucher command, Voucher.Issued voucher, Agreement agreement, Programs programs) {
        if (!command.agreementIds().contains(voucher.grant().agreementId())) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        return Step.WITHDRAW
                .refusedBy(voucher, command.at(), programs.texts(voucher.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() -> withdrawn(command, voucher, agreement));
    }

    private static Decision withdrawn(WithdrawVoucher command, Voucher.Issued voucher, Agreement agreement) {
        var grant = voucher.grant();
        var pool = agreement.pool(grant.program()).orElseThrow();
        var days = Closing.givenBack(grant, pool, agreement, grant.validity().dayOf(command.at()), command.at());
        return accept(
                new VoucherWithdrawn(grant.voucherId(), grant.agreementId(), grant.program(), days, command.at()));
    }
}
