package dev.vouchsafe.voucher.report;

import static dev.vouchsafe.contracts.decision.Code.DELIVERABLE_MISSING;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_NOT_FINISHED;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_OUTSIDE_VALIDITY;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.EngagementRules;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Reservation;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The rules of a completion report, each named after its code. */
public final class ReportRules {

    private ReportRules() {
    }

    /** Every rule that a report on the reservation is judged by, in the order in which the program lists them. */
    public static Stream<Check> all(CompletionReport report, Reservation reservation, Grant grant, Standing standing, Program program,
                                    LocalDate today) {
        return Stream.of(
                deliverableMissing(report, reservation),
                engagementNotFinished(report, today),
                engagementOutsideValidity(report, reservation, grant),
                EngagementRules.engagementTooLong(report.onSiteDays() + report.offSiteDays(), grant),
                EngagementRules.consultantNotQualified(standing, report.consultantId(), reservation.engagementIn(program, grant), report.from(),
                        program.exams()));
    }

    /** At least one deliverable is named, and every one that is was uploaded under this reservation. */
    static Check deliverableMissing(CompletionReport report, Reservation reservation) {
        var named = report.deliverables();
        var missing = named.stream().filter(name -> !reservation.deliverables().containsKey(name)).toList();
        return Check.of(DELIVERABLE_MISSING, !named.isEmpty() && missing.isEmpty(), named.isEmpty()
                        ? "No deliverable is uploaded under this reservation."
                        : missing.isEmpty()
                                ? "Every deliverable of the report is uploaded: %s.".formatted(String.join(", ", named))
                                : "The report names what is not uploaded under this reservation: %s.".formatted(String.join(", ", missing)))
                .with("missing", missing);
    }

    /** The work, and the delivery of its document, are not later than today. */
    static Check engagementNotFinished(CompletionReport report, LocalDate today) {
        boolean finished = !report.to().isAfter(today) && !report.deliveredOn().isAfter(today);
        return Check.of(ENGAGEMENT_NOT_FINISHED, finished, "The last day of work is %s and the deliverable's day %s, %s today, %s.".formatted(
                        report.to(), report.deliveredOn(), finished ? "neither after" : "of which one is after", today))
                .with("to", report.to())
                .with("deliveredOn", report.deliveredOn())
                .with("today", today);
    }

    /** The work lies between the day the reservation was made and the last day of the voucher's own life. */
    static Check engagementOutsideValidity(CompletionReport report, Reservation reservation, Grant grant) {
        boolean inside = !report.from().isBefore(reservation.reservedOn()) && !report.to().isAfter(grant.lastDay());
        return Check.of(ENGAGEMENT_OUTSIDE_VALIDITY, inside, "The work from %s through %s is %s: reserved %s; %s.".formatted(
                        report.from(), report.to(), inside ? "within the reservation and the voucher's life"
                                : report.from().isBefore(reservation.reservedOn()) ? "begun before the reservation was made"
                                : "ended after the voucher's last day", reservation.reservedOn(), grant.arithmetic()))
                .with("from", report.from())
                .with("to", report.to())
                .with("reservedOn", reservation.reservedOn())
                .with("lastDay", grant.lastDay());
    }
}
