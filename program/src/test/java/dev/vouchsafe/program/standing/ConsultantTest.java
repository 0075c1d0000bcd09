package dev.vouchsafe.program.standing;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static dev.vouchsafe.program.PlanningServices.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.program.Engagement;
import org.junit.jupiter.api.Test;

class ConsultantTest {

    private static final Engagement SHAREPOINT = engagement(OfferingId.of("SDPS"), EngagementId.of("sharepoint"));
    private static final Engagement MOBILE = engagement(OfferingId.of("DDPS"), EngagementId.of("mobile-productivity"));
    private static final Engagement FINANCE =
            engagement(OfferingId.of("DYDPS"), EngagementId.of("dynamics-fo-upgrade"));

    private final Standing ruth = Standing.NONE.with(passed(ExamId.of("70-339"), "2019-05-02", "2021-05-01"));

    @Test
    void anExamCountsOnBothItsDaysAndBetween() {
        assertThat(qualifies(ruth, SHAREPOINT, "2019-05-01")).isFalse();
        assertThat(qualifies(ruth, SHAREPOINT, "2019-05-02")).isTrue();
        assertThat(qualifies(ruth, SHAREPOINT, "2021-05-01")).isTrue();
        assertThat(qualifies(ruth, SHAREPOINT, "2021-05-02")).isFalse();
    }

    @Test
    void anExamOfAnotherListDoesNotCount() {
        assertThat(qualifies(ruth, MOBILE, "2020-01-01")).isFalse();
    }

    @Test
    void anyCompetencyOfTheEngagementServesWhetherThePartnerHoldsItOrNot() {
        assertThat(qualifies(
                        Standing.NONE.with(passed(ExamId.of("win10-deploy"), "2019-05-02", "2021-05-01")),
                        MOBILE,
                        "2020-01-01"))
                .isTrue();
        assertThat(qualifies(
                        Standing.NONE.with(passed(ExamId.of("ems-mdm"), "2019-05-02", "2021-05-01")),
                        MOBILE,
                        "2020-01-01"))
                .isTrue();
    }

    @Test
    void anExamPassedAgainCountsForBothTimes() {
        var again = ruth.with(passed(ExamId.of("70-339"), "2021-08-01", "2022-12-31"));
        assertThat(qualifies(again, SHAREPOINT, "2020-01-01")).isTrue();
        assertThat(qualifies(again, SHAREPOINT, "2021-06-01")).isFalse();
        assertThat(qualifies(again, SHAREPOINT, "2021-08-01")).isTrue();
    }

    @Test
    void aConsultantThatThePartnerDoesNotHaveIsNotQualified() {
        assertThat(ruth.consultantVerdict(ConsultantId.of("K-99"), SHAREPOINT, day("2020-01-01"), PROGRAM.exams())
                        .qualified())
                .isFalse();
    }

    @Test
    void nobodyNamedIsNotQualifiedEvenWhereTheListIsEmpty() {
        assertThat(ruth.consultantVerdict(null, SHAREPOINT, day("2020-01-01"), PROGRAM.exams())
                        .qualified())
                .isFalse();
        assertThat(ruth.consultantVerdict(null, FINANCE, day("2020-01-01"), PROGRAM.exams())
                        .qualified())
                .isFalse();
    }

    @Test
    void anEmptyListIsSatisfiedAndFlaggedForWhoeverIsNamed() {
        var on = day("2020-01-01");
        assertThat(ruth.consultantVerdict(ConsultantId.of("K-11"), FINANCE, on, PROGRAM.exams()))
                .isEqualTo(new ConsultantVerdict.WithoutList(CompetencyId.of("enterprise-resource-planning")));
        assertThat(ruth.consultantVerdict(ConsultantId.of("K-99"), FINANCE, on, PROGRAM.exams())
                        .qualified())
                .isTrue();
    }

    @Test
    void theVerdictSaysByWhichExamTheLongestValidOneFirst() {
        var standing = Standing.NONE
                .with(passed(ExamId.of("win10-deploy"), "2019-05-02", "2021-05-01"))
                .with(passed(ExamId.of("ems-mdm"), "2019-05-02", "2022-05-01"));
        assertThat(standing.consultantVerdict(ConsultantId.of("K-11"), MOBILE, day("2020-01-01"), PROGRAM.exams()))
                .isEqualTo(new ConsultantVerdict.ByExam(
                        CompetencyId.of("enterprise-mobility"),
                        new Consultant.PassedExam(ExamId.of("ems-mdm"), day("2019-05-02"), day("2022-05-01"))));
    }

    private static boolean qualifies(Standing standing, Engagement engagement, String on) {
        return standing.consultantVerdict(ConsultantId.of("K-11"), engagement, day(on), PROGRAM.exams())
                .qualified();
    }

    private static ExamPassed passed(ExamId exam, String from, String through) {
        return new ExamPassed(
                PartnerId.of("P-4001"), ConsultantId.of("K-11"), "Ruth Fenwick", exam, day(from), day(through));
    }
}
