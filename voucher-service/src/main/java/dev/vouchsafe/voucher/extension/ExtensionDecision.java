package dev.vouchsafe.voucher.extension;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.StateRules;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherFact.VoucherExtended;

/** Decides whether a voucher can be extended: while it is open. */
final class ExtensionDecision {

    private ExtensionDecision() {
    }

    static Decision decide(ExtendVoucher command, Voucher voucher, Programs programs) {
        if (!(voucher instanceof Voucher.Issued issued)) {
            return refuse(StateRules.voucherNotFound(command.voucherId()));
        }
        return Step.EXTEND.refusedBy(issued, command.at(), programs.texts(issued.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() -> accept(new VoucherExtended(command.voucherId(), command.days(),
                        issued.grant().lastDay().plusDays(command.days()), command.reason(), command.at())));
    }
}
