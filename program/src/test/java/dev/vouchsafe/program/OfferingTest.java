package dev.vouchsafe.program;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static dev.vouchsafe.program.PlanningServices.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.ExamId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferingTest {

    private final Offering sharepoint = PROGRAM.offering(OfferingId.of("SDPS")).orElseThrow();
    private final Offering sql = PROGRAM.offering(OfferingId.of("SSDPS")).orElseThrow();
    private final Offering azure = PROGRAM.offering(OfferingId.of("AZDPS")).orElseThrow();

    @Test
    void anEngagementIsNotInItsOfferingBeforeItsFirstDay() {
        assertThat(sharepoint.engagement(EngagementId.of("ppm"), day("2020-08-05")))
                .isEmpty();
        assertThat(sharepoint.engagement(EngagementId.of("ppm"), day("2020-08-06")))
                .isPresent();
        assertThat(sharepoint.engagement(EngagementId.of("sharepoint"), day("2019-11-01")))
                .isPresent();
        assertThat(sharepoint.engagement(EngagementId.of("windows-server"), day("2021-01-01")))
                .isEmpty();
    }

    @Test
    void aCloudEngagementRetiresOnTheDayOfTheCalendar() {
        var cloud = engagement(OfferingId.of("SSDPS"), EngagementId.of("azure-data"));
        assertThat(cloud.retiredOn(day("2020-01-31"), PROGRAM.calendar())).isFalse();
        assertThat(cloud.retiredOn(day("2020-02-01"), PROGRAM.calendar())).isTrue();
        assertThat(engagement(OfferingId.of("SSDPS"), EngagementId.of("data-estate"))
                        .retiredOn(day("2021-06-30"), PROGRAM.calendar()))
                .isFalse();
    }

    @Test
    void aRetiredEngagementIsStillInItsOffering() {
        assertThat(sql.engagement(EngagementId.of("azure-data"), day("2021-01-01")))
                .isPresent();
    }

    @Test
    void anOfferingRetiresWithTheLastOfItsEngagements() {
        assertThat(azure.retiredOn(day("2020-01-31"), PROGRAM.calendar())).isFalse();
        assertThat(azure.retiredOn(day("2020-02-01"), PROGRAM.calendar())).isTrue();
        assertThat(sql.retiredOn(day("2020-02-01"), PROGRAM.calendar())).isFalse();
    }

    @Test
    void anEngagementNamesWhatQualifiesForIt() {
        assertThat(engagement(OfferingId.of("DDPS"), EngagementId.of("mobile-productivity"))
                        .competencies())
                .isEqualTo(Set.of(CompetencyId.of("enterprise-mobility"), CompetencyId.of("windows-devices")));
        assertThat(engagement(OfferingId.of("DYDPS"), EngagementId.of("dynamics-fo-upgrade"))
                        .level())
                .isEqualTo(CompetencyLevel.GOLD);
        assertThat(PROGRAM.offering(OfferingId.of("PVDPS")).orElseThrow().name())
                .isEqualTo("Private Cloud, Management and Virtualization Deployment Planning Services");
    }

    @Test
    void aCompetencyWithoutAListOfExamsHasNone() {
        assertThat(PROGRAM.exams().qualifying(CompetencyId.of("collaboration-content")))
                .containsExactly(ExamId.of("70-339"), ExamId.of("70-347"));
        assertThat(PROGRAM.exams().qualifying(CompetencyId.of("enterprise-resource-planning")))
                .isEmpty();
    }
}
