package dev.vouchsafe.program.work;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static dev.vouchsafe.program.PlanningServices.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.text.Finding;
import dev.vouchsafe.program.text.Phrase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each rule on both sides of its border, and what it found. */
class WorkRulesTest {

    private static final PartnerId PARTNER = PartnerId.of("P-4001");
    private static final ConsultantId RUTH = ConsultantId.of("K-11");
    private static final Engagement SHAREPOINT = engagement(OfferingId.of("SDPS"), EngagementId.of("sharepoint"));
    private static final Engagement FINANCE =
            engagement(OfferingId.of("DYDPS"), EngagementId.of("dynamics-fo-upgrade"));

    private final Standing standing = Standing.NONE
            .with(new CompetencyAttained(
                    PARTNER,
                    CompetencyId.of("collaboration-content"),
                    CompetencyLevel.SILVER,
                    day("2020-01-01"),
                    day("2020-12-31")))
            .with(new ExamPassed(
                    PARTNER, RUTH, "Ruth Fenwick", ExamId.of("70-339"), day("2019-05-02"), day("2021-05-01")));

    @Test
    void engagementTooLong() {
        assertThat(WorkRules.engagementTooLong(5, 5).passed()).isTrue();
        assertThat(WorkRules.engagementTooLong(6, 5).passed()).isFalse();
        assertThat(WorkRules.engagementTooLong(6, 5).facts())
                .containsEntry("days", 6)
                .containsEntry("level", 5);
    }

    @Test
    void deliverableMissing() {
        assertThat(WorkRules.deliverableMissing(List.of("plan"), List.of()).passed())
                .isTrue();
        assertThat(WorkRules.deliverableMissing(List.of("plan", "map"), List.of("map"))
                        .passed())
                .isFalse();
        var none = WorkRules.deliverableMissing(List.of(), List.of());
        assertThat(none.passed()).isFalse();
        assertThat(none.finding()).isEqualTo(Finding.DELIVERABLE_NOT_NAMED);
    }

    @Test
    void engagementNotFinished() {
        var today = day("2021-03-15");
        assertThat(WorkRules.engagementNotFinished(today, today, today).passed())
                .isTrue();
        assertThat(WorkRules.engagementNotFinished(today.plusDays(1), today, today)
                        .passed())
                .isFalse();
        assertThat(WorkRules.engagementNotFinished(today, today.plusDays(1), today)
                        .passed())
                .isFalse();
    }

    @Test
    void locationCountryMismatch() {
        assertThat(WorkRules.locationCountryMismatch("GB", "GB").passed()).isTrue();
        assertThat(WorkRules.locationCountryMismatch("GB", "DE").passed()).isFalse();
    }

    @Test
    void competencyMissing() {
        var phrase = Phrase.of(Phrase.Kind.ATTAINMENT)
                .with("competency", CompetencyId.of("collaboration-content"))
                .with("level", "silver")
                .with("validFrom", day("2020-01-01"))
                .with("lastDay", day("2020-12-31"));

        var held = WorkRules.competencyMissing(standing, SHAREPOINT, day("2020-12-31"));
        assertThat(held.finding()).isEqualTo(Finding.COMPETENCY_HELD);
        assertThat(held.facts()).containsEntry("held", phrase).doesNotContainKey("otherwise");

        var notThen = WorkRules.competencyMissing(standing, SHAREPOINT, day("2021-01-01"));
        assertThat(notThen.finding()).isEqualTo(Finding.COMPETENCY_NOT_THEN);
        assertThat(notThen.facts()).containsEntry("otherwise", List.of(phrase));

        var never = WorkRules.competencyMissing(Standing.NONE, SHAREPOINT, day("2020-12-31"));
        assertThat(never.finding()).isEqualTo(Finding.COMPETENCY_MISSING);
        assertThat(never.facts()).doesNotContainKey("otherwise");
    }

    @Test
    void consultantNotQualified() {
        assertThat(ofConsultant(RUTH, SHAREPOINT, "2021-05-01").finding()).isEqualTo(Finding.CONSULTANT_QUALIFIED);
        assertThat(ofConsultant(RUTH, SHAREPOINT, "2021-05-02").finding()).isEqualTo(Finding.CONSULTANT_NOT_QUALIFIED);
        assertThat(ofConsultant(null, SHAREPOINT, "2021-05-01").finding()).isEqualTo(Finding.CONSULTANT_NOT_NAMED);
        assertThat(ofConsultant(RUTH, FINANCE, "2021-05-01").finding()).isEqualTo(Finding.CONSULTANT_WITHOUT_LIST);
    }

    private Check ofConsultant(ConsultantId consultant, Engagement engagement, String firstDay) {
        return WorkRules.consultantNotQualified(standing, consultant, engagement, day(firstDay), PROGRAM.exams());
    }
}
