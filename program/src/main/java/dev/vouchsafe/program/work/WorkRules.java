package dev.vouchsafe.program.work;

import static dev.vouchsafe.program.text.Finding.COMPETENCY_HELD;
import static dev.vouchsafe.program.text.Finding.COMPETENCY_MISSING;
import static dev.vouchsafe.program.text.Finding.COMPETENCY_NOT_THEN;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_NOT_NAMED;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_NOT_QUALIFIED;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_QUALIFIED;
import static dev.vouchsafe.program.text.Finding.CONSULTANT_WITHOUT_LIST;
import static dev.vouchsafe.program.text.Finding.DELIVERABLE_MISSING;
import static dev.vouchsafe.program.text.Finding.DELIVERABLE_NOT_NAMED;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_NOT_FINISHED;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_TOO_LONG;
import static dev.vouchsafe.program.text.Finding.LOCATION_COUNTRY_MISMATCH;

import dev.vouchsafe.contracts.decision.Rule;
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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules about an engagement's days, place and people that are asked by more than one service: before the work, of
 * its report, and before it is paid.
 */
public final class WorkRules {

    private WorkRules() {}

    /** Days of work are at most the voucher's level. */
    @Rule("engagement-too-long")
    public static Check engagementTooLong(int days, int level) {
        return Check.of(ENGAGEMENT_TOO_LONG, days <= level).with("days", days).with("level", level);
    }

    /**
     * At least one deliverable is named, and every one that is was uploaded.
     *
     * @param missing those among the named that were not
     */
    @Rule("deliverable-missing")
    public static Check deliverableMissing(List<String> named, List<String> missing) {
        return named.isEmpty()
                ? Check.of(DELIVERABLE_NOT_NAMED).with("missing", missing)
                : Check.of(DELIVERABLE_MISSING, missing.isEmpty())
                        .with("deliverables", named)
                        .with("missing", missing);
    }

    /** The work, and the delivery of its document, are not later than today. */
    @Rule("engagement-not-finished")
    public static Check engagementNotFinished(LocalDate to, LocalDate deliveredOn, LocalDate today) {
        return Check.of(ENGAGEMENT_NOT_FINISHED, !to.isAfter(today) && !deliveredOn.isAfter(today))
                .with("to", to)
                .with("deliveredOn", deliveredOn)
                .with("today", today);
    }

    /** The work is delivered in the country of the partner's location. */
    @Rule("location-country-mismatch")
    public static Check locationCountryMismatch(String locationCountry, String deliveryCountry) {
        return Check.of(LOCATION_COUNTRY_MISMATCH, locationCountry.equals(deliveryCountry))
                .with("locationCountry", locationCountry)
                .with("deliveryCountry", deliveryCountry);
    }

    /** Any one qualifying competency at the needed level is held on the first day. */
    @Rule("competency-missing")
    public static Check competencyMissing(Standing standing, Engagement engagement, LocalDate firstDay) {
        var held = standing.qualifyingAttainment(engagement, firstDay).map(WorkRules::phrase);
        var otherwise = standing.attainmentsFor(engagement).stream()
                .map(WorkRules::phrase)
                .toList();
        var check = Check.of(
                        held.isPresent()
                                ? COMPETENCY_HELD
                                : otherwise.isEmpty() ? COMPETENCY_MISSING : COMPETENCY_NOT_THEN)
                .with("engagement", engagement.code())
                .with("competencies", engagement.competencies())
                .with("level", engagement.level().id())
                .with("on", firstDay);
        return held.map(attainment -> check.with("held", attainment))
                .orElseGet(() -> otherwise.isEmpty() ? check : check.with("otherwise", otherwise));
    }

    /**
     * The consultant has an exam or assessment of a qualifying competency that is valid on the engagement's first day.
     */
    @Rule("consultant-not-qualified")
    public static Check consultantNotQualified(
            Standing standing,
            @Nullable ConsultantId consultantId,
            Engagement engagement,
            LocalDate firstDay,
            ConsultantExams exams) {
        return switch (standing.consultantVerdict(consultantId, engagement, firstDay, exams)) {
            case ConsultantVerdict.ByExam by ->
                ofConsultant(CONSULTANT_QUALIFIED, consultantId, firstDay)
                        .with("competency", by.competency())
                        .with("exam", by.exam().exam())
                        .with("validFrom", by.exam().validFrom())
                        .with("validThrough", by.exam().validThrough());
            case ConsultantVerdict.WithoutList without ->
                ofConsultant(CONSULTANT_WITHOUT_LIST, consultantId, firstDay).with("withoutList", without.competency());
            case ConsultantVerdict.NotQualified none
            when consultantId == null -> ofConsultant(CONSULTANT_NOT_NAMED, null, firstDay);
            case ConsultantVerdict.NotQualified none ->
                ofConsultant(CONSULTANT_NOT_QUALIFIED, consultantId, firstDay)
                        .with("competencies", engagement.competencies());
        };
    }

    private static Check ofConsultant(Finding found, @Nullable ConsultantId consultantId, LocalDate on) {
        return Check.of(found).with("consultantId", consultantId).with("on", on);
    }

    private static Phrase phrase(Attainment attainment) {
        return Phrase.of(Phrase.Kind.ATTAINMENT)
                .with("competency", attainment.competency())
                .with("level", attainment.level().id())
                .with("validFrom", attainment.validFrom())
                .with("lastDay", attainment.lastDay());
    }
}
