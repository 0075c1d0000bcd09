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
import dev.vouchsafe.voucher.domain.VoucherText;
import java.time.LocalDate;

/** Decides whether a voucher can be extended: while it is open. */
final class ExtensionDecision {

    private ExtensionDecision() {}

    static Decision decide(ExtendVoucher command, Voucher.Issued voucher, Programs programs) {
        return Step.EXTEND
                .refusedBy(voucher, command.at(), programs.texts(voucher.grant().program()))
                .map(Decision::refuse)
                .orElseGet(() ->
                        extended(command, voucher.grant().validity().lastDay().plusDays(command.days())));
    }

    private static Decision extended(ExtendVoucher command, LocalDate lastDay) {
        if (lastDay.isAfter(Grant.LATEST_DAY)) {
            return refuse(Violation.of(Code.MALFORMED, VoucherText.EXTENDED_TOO_LONG.with("latest", Grant.LATEST_DAY))
                    .with("field", "days"));
        }
        return accept(
                new VoucherExtended(command.voucherId(), command.days(), lastDay, command.reason(), command.at()));
    }
}
