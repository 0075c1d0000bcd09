package dev.vouchsafe.program.standing;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static dev.vouchsafe.program.PlanningServices.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.eligibility.ExamPassed;
import dev.vouchsafe.program.Engagement;
import org.junit.jupiter.api.Test;

class ConsultantTest {

    private static final Engagement SHAREPOINT = engagement("SDPS", "sharepoint");
    private static final Engagement MOBILE = engagement("DDPS", "mobile-productivity");
    private static final Engagement FINANCE = engagement("DYDPS", "dynamics-fo-upgrade");

    private final Standing ruth = Standing.NONE.with(passed("70-339", "2019-05-02", "2021-05-01"));

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
        assertThat(qualifies(Standing.NONE.with(passed("win10-deploy", "2019-05-02", "2021-05-01")), MOBILE, "2020-01-01")).isTrue();
        assertThat(qualifies(Standing.NONE.with(passed("ems-mdm", "2019-05-02", "2021-05-01")), MOBILE, "2020-01-01")).isTrue();
    }

    @Test
    void anExamPassedAgainCountsForBothTimes() {
        var again = ruth.with(passed("70-339", "2021-08-01", "2022-12-31"));
        assertThat(qualifies(again, SHAREPOINT, "2020-01-01")).isTrue();
        assertThat(qualifies(again, SHAREPOINT, "2021-06-01")).isFalse();
        assertThat(qualifies(again, SHAREPOINT, "2021-08-01")).isTrue();
    }

    @Test
    void aConsultantThatThePartnerDoesNotHaveIsNotQualified() {
        assertThat(ruth.consultantQualifies("K-99", SHAREPOINT, day("2020-01-01"), PROGRAM.exams())).isFalse();
    }

    @Test
    void nobodyNamedIsNotQualifiedEvenWhereTheListIsEmpty() {
        assertThat(ruth.consultantQualifies(null, SHAREPOINT, day("2020-01-01"), PROGRAM.exams())).isFalse();
        assertThat(ruth.consultantQualifies(null, FINANCE, day("2020-01-01"), PROGRAM.exams())).isFalse();
    }

    @Test
    void anEmptyListIsSatisfiedAndFlaggedForWhoeverIsNamed() {
        var on = day("2020-01-01");
        assertThat(ruth.consultantVerdict("K-11", FINANCE, on, PROGRAM.exams()))
            .isEqualTo(new ConsultantVerdict.WithoutList("enterprise-resource-planning"));
        assertThat(ruth.consultantQualifies("K-99", FINANCE, on, PROGRAM.exams())).isTrue();
    }

    @Test
    void theVerdictSaysByWhichExamTheLongestValidOneFirst() {
        var standing = Standing.NONE.with(passed("win10-deploy", "2019-05-02", "2021-05-01")).with(passed("ems-mdm", "2019-05-02", "2022-05-01"));
        assertThat(standing.consultantVerdict("K-11", MOBILE, day("2020-01-01"), PROGRAM.exams())).isEqualTo(new ConsultantVerdict.ByExam(
            "enterprise-mobility", new Consultant.PassedExam("ems-mdm", day("2019-05-02"), day("2022-05-01"))));
    }

    private static boolean qualifies(Standing standing, Engagement engagement, String on) {
        return standing.consultantQualifies("K-11", engagement, day(on), PROGRAM.exams());
    }

    private static ExamPassed passed(String exam, String from, String through) {
        return new ExamPassed("P-4001", "K-11", "Ruth Fenwick", exam, day(from), day(through));
    }
}
