package dev.vouchsafe.voucher.report;

import static dev.vouchsafe.program.text.Finding.WORK_AFTER_LIFE;
import static dev.vouchsafe.program.text.Finding.WORK_BEFORE_RESERVATION;
import static dev.vouchsafe.program.text.Finding.WORK_WITHIN_VALIDITY;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Reservation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a completion report, each named after its code. */
public final class ReportRules {

    private ReportRules() {}

    /** Every rule that a report on the reservation is judged by, in the order in which the program lists them. */
    public static Stream<Check> all(
            CompletionReport report,
            Reservation reservation,
            Grant grant,
            Standing standing,
            Program program,
            LocalDate today) {
        return Stream.of(
                WorkRules.deliverableMissing(report.deliverables(), missing(report, reservation)),
                WorkRules.engagementNotFinished(report.to(), report.deliveredOn(), today),
                engagementOutsideValidity(report, reservation, grant),
                WorkRules.engagementTooLong(
                        report.onSiteDays() + report.offSiteDays(),
                        grant.entitlement().level()),
                WorkRules.consultantNotQualified(
                        standing,
                        report.consultantId(),
                        reservation.engagementIn(program, grant),
                        report.from(),
                        program.exams()));
    }

    /** The deliverables that the report names and that were not uploaded under this reservation. */
    private static List<String> missing(CompletionReport report, Reservation reservation) {
        var uploaded = reservation.deliverables().keySet().stream()
                .map(FileName::inOrder)
                .collect(Collectors.toSet());
        return report.deliverables().stream()
                .filter(name -> !uploaded.contains(FileName.inOrder(name)))
                .toList();
    }

    /** The work lies between the day the reservation was made and the last day of the voucher's own life. */
    @Rule("engagement-outside-validity")
    static Check engagementOutsideValidity(CompletionReport report, Reservation reservation, Grant grant) {
        var found = report.from().isBefore(reservation.reservedOn())
                ? WORK_BEFORE_RESERVATION
                : report.to().isAfter(grant.validity().lastDay()) ? WORK_AFTER_LIFE : WORK_WITHIN_VALIDITY;
        return Check.of(found)
                .with("from", report.from())
                .with("to", report.to())
                .with("reservedOn", reservation.reservedOn())
                .with("lastDay", grant.validity().lastDay())
                .with("life", grant.life());
    }
}
