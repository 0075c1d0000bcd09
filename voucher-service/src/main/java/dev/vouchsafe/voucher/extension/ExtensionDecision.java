package dev.vouchsafe.voucher.extension;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.VoucherExtended;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import java.time.LocalDate;

/** Decides whether a voucher can be extended: while it is open. */
final class ExtensionDecision {

    private ExtensionDecision() {}

    static Decision decide(ExtendVoucher command, Voucher voucher, Programs programs) {
        if (!(voucher instanceof Voucher.Issued issued)) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        return Step.EXTEND
                .refusedBy(issued, command.at(), programs.texts(issued.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() -> extended(command, issued.grant().lastDay().plusDays(command.days())));
    }

    private static Decision extended(ExtendVoucher command, LocalDate lastDay) {
        if (lastDay.isAfter(Grant.LATEST_DAY)) {
            return refuse(Violation.of(
                            Code.MALFORMED, "days would make the voucher last beyond %s.".formatted(Grant.LATEST_DAY))
                    .with("field", "days"));
        }
        return accept(
                new VoucherExtended(command.voucherId(), command.days(), lastDay, command.reason(), command.at()));
    }
}
