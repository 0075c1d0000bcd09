package dev.vouchsafe.voucher.redemption;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherRedeemed;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Decides a redemption: all or nothing per voucher. */
final class RedemptionDecision {

    private RedemptionDecision() {}

    static Decision decide(RedeemVoucher command, Voucher.Issued voucher, Programs programs) {
        if (!voucher.knownTo(command.partnerId())) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        return Step.REDEEM
                .refusedBy(voucher, command.at(), programs.texts(voucher.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() -> accept(new VoucherRedeemed(
                        command.voucherId(),
                        command.partnerId(),
                        voucher.grant().validity().dayOf(command.at()),
                        command.at())));
    }
}
