package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_ALREADY_STARTED;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_OUTSIDE_VALIDITY;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import java.time.LocalDate;

/** The rules about an engagement's days and people that several steps ask: reserving, rescheduling, reporting. */
public final class EngagementRules {

    private EngagementRules() {}

    /** A plan begins today or later. */
    public static Check engagementAlreadyStarted(LocalDate plannedFrom, LocalDate today) {
        return Check.of(ENGAGEMENT_ALREADY_STARTED, !plannedFrom.isBefore(today))
                .with("plannedFrom", plannedFrom)
                .with("today", today);
    }

    /** The last day of the work is within the voucher's own life; the program's end is another rule. */
    public static Check engagementEndsInValidity(LocalDate to, Grant grant) {
        return Check.of(ENGAGEMENT_OUTSIDE_VALIDITY, !to.isAfter(grant.lastDay()))
                .with("to", to)
                .with("lastDay", grant.lastDay())
                .with("life", grant.life());
    }

    /** Days of work are at most the voucher's level. */
    public static Check engagementTooLong(int days, Grant grant) {
        return WorkRules.engagementTooLong(days, grant.level());
    }

    /** Any one qualifying competency at the needed level is held on the planned first day. */
    public static Check competencyMissing(Standing standing, Engagement engagement, LocalDate plannedFrom) {
        return WorkRules.competencyMissing(standing, engagement, plannedFrom);
    }

    /**
     * The consultant has an exam or assessment of a qualifying competency that is valid on the engagement's first day.
     */
    public static Check consultantNotQualified(
            Standing standing,
            ConsultantId consultantId,
            Engagement engagement,
            LocalDate firstDay,
            ConsultantExams exams) {
        return WorkRules.consultantNotQualified(standing, consultantId, engagement, firstDay, exams);
    }
}
