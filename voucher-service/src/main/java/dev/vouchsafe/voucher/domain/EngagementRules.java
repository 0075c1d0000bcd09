package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.program.text.Finding.COMPETENCY_HELD;
import static dev.vouchsafe.program.text.Finding.COMPETENCY_MISSING;
import static dev.vouchsafe.program.text.Finding.COMPETENCY_NOT_THEN;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_NOT_NAMED;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_NOT_QUALIFIED;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_QUALIFIED;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_WITHOUT_LIST;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_ALREADY_STARTED;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_OUTSIDE_VALIDITY;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_TOO_LONG;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Attainment;
import dev.vouchsafe.program.standing.ConsultantVerdict;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import java.time.LocalDate;

/** The rules about an engagement's days and people that several steps ask: reserving, rescheduling, reporting. */
public final class EngagementRules {

    private EngagementRules() {
    }

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
        return Check.of(ENGAGEMENT_TOO_LONG, days <= grant.level())
                .with("days", days)
                .with("level", grant.level());
    }

    /** Any one qualifying competency at the needed level is held on the planned first day. */
    public static Check competencyMissing(Standing standing, Engagement engagement, LocalDate plannedFrom) {
        var held = standing.qualifyingAttainment(engagement, plannedFrom).map(EngagementRules::phrase);
        var otherwise = standing.attainmentsFor(engagement).stream().map(EngagementRules::phrase).toList();
        var check = Check.of(held.isPresent() ? COMPETENCY_HELD : otherwise.isEmpty() ? COMPETENCY_MISSING : COMPETENCY_NOT_THEN)
                .with("engagement", engagement.code())
                .with("competencies", engagement.competencies())
                .with("level", engagement.level().id())
                .with("on", plannedFrom);
        return held.map(attainment -> check.with("held", attainment))
                .orElseGet(() -> otherwise.isEmpty() ? check : check.with("otherwise", otherwise));
    }

    /** The consultant has an exam or assessment of a qualifying competency that is valid on the engagement's first day. */
    public static Check consultantNotQualified(Standing standing, ConsultantId consultantId, Engagement engagement, LocalDate firstDay,
                                               ConsultantExams exams) {
        return switch (standing.consultantVerdict(consultantId, engagement, firstDay, exams)) {
            case ConsultantVerdict.ByExam by -> ofConsultant(CONSULTANT_QUALIFIED, consultantId, firstDay)
                    .with("competency", by.competency())
                    .with("exam", by.exam().exam())
                    .with("validFrom", by.exam().validFrom())
                    .with("validThrough", by.exam().validThrough());
            case ConsultantVerdict.WithoutList without -> ofConsultant(CONSULTANT_WITHOUT_LIST, consultantId, firstDay)
                    .with("withoutList", without.competency());
            case ConsultantVerdict.NotQualified none when consultantId == null -> ofConsultant(CONSULTANT_NOT_NAMED, null, firstDay);
            case ConsultantVerdict.NotQualified none -> ofConsultant(CONSULTANT_NOT_QUALIFIED, consultantId, firstDay)
                    .with("competencies", engagement.competencies());
        };
    }

    private static Check ofConsultant(Finding found, ConsultantId consultantId, LocalDate on) {
        return Check.of(found)
                .with("consultantId", consultantId)
                .with("on", on);
    }

    private static Phrase phrase(Attainment attainment) {
        return Phrase.of(Phrase.Kind.ATTAINMENT)
                .with("competency", attainment.competency())
                .with("level", attainment.level().id())
                .with("validFrom", attainment.validFrom())
                .with("lastDay", attainment.lastDay());
    }
}
