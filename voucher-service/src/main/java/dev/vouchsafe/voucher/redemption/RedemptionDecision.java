package dev.vouchsafe.voucher.redemption;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.voucher.domain.StateRules;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherRedeemed;
import java.util.stream.Stream;

/** Decides a redemption: all or nothing per voucher. */
final class RedemptionDecision {

    private RedemptionDecision() {
    }

    static Decision decide(RedeemVoucher command, Voucher voucher) {
        if (!(voucher instanceof Voucher.Issued issued) || !issued.knownTo(command.partnerId())) {
            return refuse(StateRules.voucherNotFound(command.voucherId()));
        }
        return Check.firstFailed(Stream.of(
                        StateRules.voucherExpired(issued, command.at()),
                        StateRules.alreadyRedeemed(issued),
                        StateRules.notReserved(issued),
                        StateRules.completionReportMissing(issued)))
                .map(Decision::refuse)
                .orElseGet(() -> accept(new VoucherRedeemed(command.voucherId(), command.partnerId(),
                        issued.grant().dayOf(command.at()), command.at())));
    }
}
