package dev.vouchsafe.voucher.report;

import static dev.vouchsafe.contracts.decision.Code.DELIVERABLE_MISSING;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_NOT_FINISHED;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_OUTSIDE_VALIDITY;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.voucher.domain.CompletionReport;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.Reservation;
import java.time.LocalDate;
import java.util.List;

/** The rules that only reporting asks, each named after its code. */
final class ReportRules {

    private ReportRules() {
    }

    /** At least one deliverable is named, and every one that is named was uploaded under this reservation. */
    static Check deliverableMissing(CompletionReport report, Reservation reservation) {
        var missing = report.deliverables().stream().filter(name -> !reservation.deliverables().containsKey(name)).toList();
        return Check.of(DELIVERABLE_MISSING, missing.isEmpty() && !report.deliverables().isEmpty(), sentence(report, missing))
                .with("missing", missing);
    }

    private static String sentence(CompletionReport report, List<String> missing) {
        if (report.deliverables().isEmpty()) {
            return "The report names no deliverable; at least one is needed.";
        }
        return missing.isEmpty() ? "Every deliverable that the report names is uploaded: %s.".formatted(String.join(", ", report.deliverables()))
                : "Not uploaded under this reservation: %s.".formatted(String.join(", ", missing));
    }

    /** The work, and the delivery of its document, are not later than today. */
    static Check engagementNotFinished(CompletionReport report, LocalDate today) {
        return Check.of(ENGAGEMENT_NOT_FINISHED, !report.to().isAfter(today) && !report.deliveredOn().isAfter(today),
                        "last day %s, delivered on %s; today %s".formatted(report.to(), report.deliveredOn(), today))
                .with("to", report.to())
                .with("deliveredOn", report.deliveredOn())
                .with("today", today);
    }

    /** The work lies between the day the reservation was made and the last day of the voucher's own life. */
    static Check engagementOutsideValidity(CompletionReport report, Reservation reservation, Grant grant) {
        boolean inside = !report.from().isBefore(reservation.reservedOn()) && !report.to().isAfter(grant.lastDay());
        return Check.of(ENGAGEMENT_OUTSIDE_VALIDITY, inside, "the work took from %s through %s; reserved on %s, usable through %s".formatted(
                        report.from(), report.to(), reservation.reservedOn(), grant.lastDay()))
                .with("from", report.from())
                .with("to", report.to())
                .with("reservedOn", reservation.reservedOn())
                .with("lastDay", grant.lastDay());
    }
}
