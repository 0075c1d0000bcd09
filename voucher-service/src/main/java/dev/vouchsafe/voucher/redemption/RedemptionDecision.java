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

    static Decision decide(RedeemVoucher command, Voucher voucher, Programs programs) {
        if (!(voucher instanceof Voucher.Issued issued) || !issued.knownTo(command.partnerId())) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        return Step.REDEEM
                .refusedBy(issued, command.at(), programs.texts(issued.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() -> accept(new VoucherRedeemed(
                        command.voucherId(), command.partnerId(), issued.grant().dayOf(command.at()), command.at())));
    }
}
