package dev.vouchsafe.program;

import static dev.vouchsafe.program.PlanningServices.PROGRAM;
import static dev.vouchsafe.program.PlanningServices.day;
import static dev.vouchsafe.program.PlanningServices.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OfferingTest {

    private final Offering sharepoint = PROGRAM.offering("SDPS").orElseThrow();
    private final Offering sql = PROGRAM.offering("SSDPS").orElseThrow();
    private final Offering azure = PROGRAM.offering("AZDPS").orElseThrow();

    @Test
    void anEngagementIsNotInItsOfferingBeforeItsFirstDay() {
        assertThat(sharepoint.engagement("ppm", day("2020-08-05"))).isEmpty();
        assertThat(sharepoint.engagement("ppm", day("2020-08-06"))).isPresent();
        assertThat(sharepoint.engagement("sharepoint", day("2019-11-01"))).isPresent();
        assertThat(sharepoint.engagement("windows-server", day("2021-01-01"))).isEmpty();
    }

    @Test
    void aCloudEngagementRetiresOnTheDayOfTheCalendar() {
        var cloud = engagement("SSDPS", "azure-data");
        assertThat(cloud.retiredOn(day("2020-01-31"), PROGRAM.calendar())).isFalse();
        assertThat(cloud.retiredOn(day("2020-02-01"), PROGRAM.calendar())).isTrue();
        assertThat(engagement("SSDPS", "data-estate").retiredOn(day("2021-06-30"), PROGRAM.calendar())).isFalse();
    }

    @Test
    void aRetiredEngagementIsStillInItsOffering() {
        assertThat(sql.engagement("azure-data", day("2021-01-01"))).isPresent();
    }

    @Test
    void anOfferingRetiresWithTheLastOfItsEngagements() {
        assertThat(azure.retiredOn(day("2020-01-31"), PROGRAM.calendar())).isFalse();
        assertThat(azure.retiredOn(day("2020-02-01"), PROGRAM.calendar())).isTrue();
        assertThat(sql.retiredOn(day("2020-02-01"), PROGRAM.calendar())).isFalse();
    }

    @Test
    void anEngagementNamesWhatQualifiesForIt() {
        assertThat(engagement("DDPS", "mobile-productivity").competencies()).isEqualTo(Set.of("enterprise-mobility", "windows-devices"));
        assertThat(engagement("DYDPS", "dynamics-fo-upgrade").level()).isEqualTo(CompetencyLevel.GOLD);
        assertThat(PROGRAM.offering("PVDPS").orElseThrow().name())
            .isEqualTo("Private Cloud, Management and Virtualization Deployment Planning Services");
    }

    @Test
    void aCompetencyWithoutAListOfExamsHasNone() {
        assertThat(PROGRAM.exams().qualifying("collaboration-content")).containsExactly("70-339", "70-347");
        assertThat(PROGRAM.exams().qualifying("enterprise-resource-planning")).isEmpty();
    }
}
