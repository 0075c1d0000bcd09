package dev.vouchsafe.voucher.release;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.refuse;
import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.voucher.domain.Step;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherEvent.Releaser;
import dev.vouchsafe.voucher.domain.VoucherEvent.ReservationReleased;
import dev.vouchsafe.voucher.domain.VoucherStateRules;

/** Decides whether a reservation can be given back: until a report is in. */
final class ReleaseDecision {

    private ReleaseDecision() {}

    static Decision decide(ReleaseReservation command, Voucher.Issued voucher, Programs programs) {
        if (!command.byOperator() && !voucher.knownTo(requireNonNull(command.partnerId()))) {
            return refuse(VoucherStateRules.voucherNotFound(command.voucherId()));
        }
        var refused = Step.RELEASE.refusedBy(
                voucher, command.at(), programs.texts(voucher.grant().program()));
        if (refused.isPresent()) {
            return refuse(refused.get());
        }
        var reservation = ((Voucher.Reserved) voucher).reservation();
        return accept(new ReservationReleased(
                command.voucherId(),
                reservation.partnerId(),
                command.byOperator() ? Releaser.OPERATOR : Releaser.PARTNER,
                command.reason(),
                command.text(),
                reservation.repeatGroup(),
                command.at()));
    }
}
