package dev.vouchsafe.voucher.checks;

import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Reservation;
import dev.vouchsafe.voucher.domain.Voucher;
import dev.vouchsafe.voucher.domain.VoucherStateRules;
import dev.vouchsafe.voucher.report.ReportRules;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The documented reasons for denial of payment: no or an incorrect completion report, a location in another country
 * than the delivery, an engagement longer than allowed, a competency not held. They inform and never block. The class
 * of the same name in payment-service asks them of a redeemed voucher.
 */
final class DenialReasons {

    static final String GROUP = "payment";

    private DenialReasons() {}

    /** Nothing for a voucher that nobody holds: it has no work to be paid. */
    static Stream<Check> of(CheckedVoucher checked) {
        return switch (checked.voucher()) {
            case Voucher.Reserved v -> of(checked, v.reservation(), null);
            case Voucher.Reported v -> of(checked, v.reservation(), v.report());
            case Voucher.Redeemed v -> of(checked, v.reservation(), v.report());
            case Voucher.Assigned v -> Stream.empty();
            case Voucher.Withdrawn v -> Stream.empty();
            case Voucher.Expired v -> Stream.empty();
        };
    }

    private static Stream<Check> of(
            CheckedVoucher checked, Reservation reservation, @Nullable CompletionReport report) {
        var grant = checked.voucher().grant();
        var ofReport = report == null
                ? Stream.of(WorkRules.engagementTooLong(
                        reservation.plan().plannedDays(), grant.entitlement().level()))
                : ReportRules.all(
                        report, reservation, grant, checked.standingOrNone(), checked.program(), checked.today());
        return Stream.of(
                        Stream.of(VoucherStateRules.completionReportMissing(checked.voucher())),
                        ofReport,
                        Stream.of(
                                WorkRules.locationCountryMismatch(
                                        reservation.delivery().locationCountry(),
                                        reservation.delivery().deliveryCountry()),
                                WorkRules.competencyMissing(
                                        checked.standingOrNone(),
                                        reservation.engagementIn(checked.program(), grant),
                                        firstDay(reservation, report))))
                .flatMap(checks -> checks);
    }

    private static LocalDate firstDay(Reservation reservation, @Nullable CompletionReport report) {
        return report == null ? reservation.plan().plannedFrom() : report.from();
    }
}
