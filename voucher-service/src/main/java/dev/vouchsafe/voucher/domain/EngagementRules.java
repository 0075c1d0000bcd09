package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.contracts.decision.Code.COMPETENCY_MISSING;
import static dev.vouchsafe.contracts.decision.Code.CONSULTANT_NOT_QUALIFIED;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_ALREADY_STARTED;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_OUTSIDE_VALIDITY;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_TOO_LONG;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Standing;
import java.time.LocalDate;
import java.util.Locale;

/** The rules about an engagement's days and people that several steps ask: reserving, rescheduling, reporting. */
public final class EngagementRules {

    private EngagementRules() {
    }

    /** A plan begins today or later. */
    public static Check engagementAlreadyStarted(LocalDate plannedFrom, LocalDate today) {
        return Check.of(ENGAGEMENT_ALREADY_STARTED, !plannedFrom.isBefore(today),
                        "the engagement is planned to begin on %s; today %s".formatted(plannedFrom, today))
                .with("plannedFrom", plannedFrom)
                .with("today", today);
    }

    /** The last day of the work is within the voucher's own life; the program's end is another rule. */
    public static Check engagementEndsInValidity(LocalDate to, Grant grant) {
        return Check.of(ENGAGEMENT_OUTSIDE_VALIDITY, !to.isAfter(grant.lastDay()),
                        "the engagement ends on %s; the voucher is usable through %s".formatted(to, grant.lastDay()))
                .with("to", to)
                .with("lastDay", grant.lastDay());
    }

    /** Days of work are at most the voucher's level. */
    public static Check engagementTooLong(int days, Grant grant) {
        return Check.of(ENGAGEMENT_TOO_LONG, days <= grant.level(),
                        "%d days of work; the voucher holds %d".formatted(days, grant.level()))
                .with("days", days)
                .with("level", grant.level());
    }

    /** Any one qualifying competency at the needed level is held on the planned first day. */
    public static Check competencyMissing(Standing standing, Engagement engagement, LocalDate plannedFrom) {
        boolean held = standing.qualifiesFor(engagement, plannedFrom);
        return Check.of(COMPETENCY_MISSING, held, "%s needs one of %s at level %s or above, and the partner %s on %s".formatted(
                        engagement.code(), engagement.competencies(), engagement.level().name().toLowerCase(Locale.ROOT),
                        held ? "holds one" : "holds none", plannedFrom))
                .with("competencies", engagement.competencies())
                .with("on", plannedFrom);
    }

    /** The consultant has an exam or assessment of a qualifying competency that is valid on the engagement's first day. */
    public static Check consultantNotQualified(Standing standing, String consultantId, Engagement engagement, LocalDate firstDay,
                                               ConsultantExams exams) {
        boolean qualified = consultantId != null && standing.consultantQualifies(consultantId, engagement, firstDay, exams);
        var detail = consultantId == null ? "no consultant is named"
                : "consultant %s has %s qualifying exam or assessment valid on %s".formatted(consultantId, qualified ? "a" : "no", firstDay);
        return Check.of(CONSULTANT_NOT_QUALIFIED, qualified, detail)
                .with("consultantId", consultantId)
                .with("on", firstDay);
    }
}
