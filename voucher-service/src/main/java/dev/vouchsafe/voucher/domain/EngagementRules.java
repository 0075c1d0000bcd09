package dev.vouchsafe.voucher.domain;

import static dev.vouchsafe.contracts.decision.Code.COMPETENCY_MISSING;
import static dev.vouchsafe.contracts.decision.Code.CONSULTANT_NOT_QUALIFIED;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_ALREADY_STARTED;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_OUTSIDE_VALIDITY;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_TOO_LONG;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.ConsultantExams;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Attainment;
import dev.vouchsafe.program.standing.ConsultantVerdict;
import dev.vouchsafe.program.standing.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rules about an engagement's days and people that several steps ask: reserving, rescheduling, reporting. */
public final class EngagementRules {

    private EngagementRules() {
    }

    /** A plan begins today or later. */
    public static Check engagementAlreadyStarted(LocalDate plannedFrom, LocalDate today) {
        boolean ahead = !plannedFrom.isBefore(today);
        return Check.of(ENGAGEMENT_ALREADY_STARTED, ahead,
                        "The engagement is planned to begin on %s, %s today, %s.".formatted(plannedFrom, ahead ? "not before" : "before", today))
                .with("plannedFrom", plannedFrom)
                .with("today", today);
    }

    /** The last day of the work is within the voucher's own life; the program's end is another rule. */
    public static Check engagementEndsInValidity(LocalDate to, Grant grant) {
        boolean inside = !to.isAfter(grant.lastDay());
        return Check.of(ENGAGEMENT_OUTSIDE_VALIDITY, inside,
                        "The engagement ends on %s, %s the voucher's last day: %s.".formatted(to, inside ? "not after" : "after", grant.arithmetic()))
                .with("to", to)
                .with("lastDay", grant.lastDay());
    }

    /** Days of work are at most the voucher's level. */
    public static Check engagementTooLong(int days, Grant grant) {
        boolean fits = days <= grant.level();
        return Check.of(ENGAGEMENT_TOO_LONG, fits, "The days of work are %d, %s the voucher's %d.".formatted(
                        days, fits ? "not more than" : "more than", grant.level()))
                .with("days", days)
                .with("level", grant.level());
    }

    /** Any one qualifying competency at the needed level is held on the planned first day. */
    public static Check competencyMissing(Standing standing, Engagement engagement, LocalDate plannedFrom) {
        var held = standing.qualifyingAttainment(engagement, plannedFrom);
        var needed = "one of %s at %s or above".formatted(String.join(", ", engagement.competencies()), word(engagement.level()));
        var detail = held
                .map(attainment -> "%s needs %s; the partner holds %s, so it does on %s.".formatted(
                        engagement.code(), needed, inWords(attainment), plannedFrom))
                .orElseGet(() -> "%s needs %s; on %s the partner holds none%s.".formatted(
                        engagement.code(), needed, plannedFrom, notThen(standing.attainmentsFor(engagement))));
        return Check.of(COMPETENCY_MISSING, held.isPresent(), detail)
                .with("competencies", engagement.competencies())
                .with("on", plannedFrom);
    }

    /** The consultant has an exam or assessment of a qualifying competency that is valid on the engagement's first day. */
    public static Check consultantNotQualified(Standing standing, String consultantId, Engagement engagement, LocalDate firstDay,
                                               ConsultantExams exams) {
        var verdict = standing.consultantVerdict(consultantId, engagement, firstDay, exams);
        var check = Check.of(CONSULTANT_NOT_QUALIFIED, verdict.qualified(), inWords(verdict, consultantId, engagement, firstDay))
                .with("consultantId", consultantId)
                .with("on", firstDay);
        return verdict instanceof ConsultantVerdict.WithoutList without ? check.with("withoutList", without.competency()) : check;
    }

    private static String inWords(ConsultantVerdict verdict, String consultantId, Engagement engagement, LocalDate firstDay) {
        return switch (verdict) {
            case ConsultantVerdict.ByExam by -> "Consultant %s is qualified for %s on %s by %s, valid from %s through %s.".formatted(
                    consultantId, by.competency(), firstDay, by.exam().exam(), by.exam().validFrom(), by.exam().validThrough());
            case ConsultantVerdict.WithoutList without -> "Consultant %s is taken as qualified: no exams are listed for %s, so none was shown."
                    .formatted(consultantId, without.competency());
            case ConsultantVerdict.NotQualified none when consultantId == null -> "No consultant is named.";
            case ConsultantVerdict.NotQualified none -> "Consultant %s has no exam or assessment for any of %s that is valid on %s.".formatted(
                    consultantId, String.join(", ", engagement.competencies()), firstDay);
        };
    }

    private static String notThen(List<Attainment> attainments) {
        return attainments.isEmpty() ? "" : ", only " + attainments.stream().map(EngagementRules::inWords).collect(Collectors.joining(", "));
    }

    private static String inWords(Attainment attainment) {
        return "%s at %s from %s through %s".formatted(attainment.competency(), word(attainment.level()), attainment.validFrom(), attainment.lastDay());
    }

    private static String word(CompetencyLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
