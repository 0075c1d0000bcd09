package dev.vouchsafe.program.standing;

import static dev.vouchsafe.contracts.mpn.CompetencyLevel.GOLD;
import static dev.vouchsafe.contracts.mpn.CompetencyLevel.SILVER;
import static dev.vouchsafe.program.PlanningServices.day;
import static dev.vouchsafe.program.PlanningServices.engagement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.eligibility.AgreementSigned;
import dev.vouchsafe.contracts.eligibility.CompetencyAttained;
import dev.vouchsafe.contracts.eligibility.CompetencyLapsed;
import dev.vouchsafe.contracts.eligibility.LocationRegistered;
import dev.vouchsafe.contracts.eligibility.OfferingEnrolled;
import dev.vouchsafe.contracts.eligibility.PartnerFact;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.Engagement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final String PARTNER = "P-4001";
    private static final Engagement SHAREPOINT = engagement("SDPS", "sharepoint");
    private static final Engagement MOBILE = engagement("DDPS", "mobile-productivity");
    private static final Engagement DATA_ESTATE = engagement("SSDPS", "data-estate");

    @Test
    void nobodyIsKnownBeforeTheyAreRegistered() {
        var standing = of(new LocationRegistered(PARTNER, "L-1", "GB", "Leeds"));
        assertThat(Standing.NONE.known()).isFalse();
        assertThat(standing.known()).isFalse();
        assertThat(standing.with(new PartnerRegistered(PARTNER, "Fabrikam", "GB")).known()).isTrue();
    }

    @Test
    void aLocationIsInTheCountryThatWasLastTold() {
        var standing = of(new LocationRegistered(PARTNER, "L-1", "GB", "Leeds"), new LocationRegistered(PARTNER, "L-1", "DE", "Bonn"));
        assertThat(standing.countryOf("L-1")).contains("DE");
        assertThat(standing.countryOf("L-2")).isEmpty();
        assertThat(standing.countryOf(null)).isEmpty();
    }

    @Test
    void aSignatureIsForItsProgramOnly() {
        var standing = of(new AgreementSigned(PARTNER, "planning-services", "2020-07", "ana", Instant.EPOCH));
        assertThat(standing.signed("planning-services")).isTrue();
        assertThat(standing.signed("training-vouchers")).isFalse();
    }

    @Test
    void theFirstEnrolmentInAnOfferingCounts() {
        var first = new OfferingEnrolled(PARTNER, "planning-services", "SDPS", "ana", Instant.EPOCH);
        var standing = of(first, new OfferingEnrolled(PARTNER, "planning-services", "SDPS", "bob", Instant.EPOCH.plusSeconds(1)));
        assertThat(standing.enrolledIn("SDPS")).isTrue();
        assertThat(standing.enrolledIn("DDPS")).isFalse();
        assertThat(standing.enrolments().get("SDPS")).isEqualTo(first);
    }

    @Test
    void aCompetencyIsHeldOnBothItsDaysAndBetween() {
        var standing = of(attained("collaboration-content", SILVER, "2020-01-01", "2021-12-31"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2019-12-31"))).isFalse();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-01-01"))).isTrue();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2021-12-31"))).isTrue();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2022-01-01"))).isFalse();
    }

    @Test
    void anyOneQualifyingCompetencyIsEnough() {
        assertThat(of(attained("windows-devices", SILVER, "2020-01-01", "2021-12-31")).qualifiesFor(MOBILE, day("2020-06-01"))).isTrue();
        assertThat(of(attained("enterprise-mobility", SILVER, "2020-01-01", "2021-12-31")).qualifiesFor(MOBILE, day("2020-06-01"))).isTrue();
        assertThat(of(attained("messaging", GOLD, "2020-01-01", "2021-12-31")).qualifiesFor(MOBILE, day("2020-06-01"))).isFalse();
    }

    @Test
    void goldServesWhereSilverIsNeededAndNotTheOtherWayRound() {
        assertThat(of(attained("collaboration-content", GOLD, "2020-01-01", "2021-12-31")).qualifiesFor(SHAREPOINT, day("2020-06-01"))).isTrue();
        assertThat(of(attained("data-platform", SILVER, "2020-01-01", "2021-12-31")).qualifiesFor(DATA_ESTATE, day("2020-06-01"))).isFalse();
    }

    @Test
    void aLapsedCompetencyIsNotHeldFromThatDayOn() {
        var standing = of(attained("collaboration-content", SILVER, "2020-01-01", "2021-12-31"), lapsed("collaboration-content", SILVER, "2020-06-23"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-06-22"))).isTrue();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-06-23"))).isFalse();
        assertThat(standing.attainments().getFirst().lastDay()).isEqualTo("2020-06-22");
    }

    @Test
    void aLapseEndsWhatWasAttainedBeforeItAndWouldBeginLater() {
        var standing = of(attained("collaboration-content", SILVER, "2021-01-01", "2021-12-31"), lapsed("collaboration-content", SILVER, "2020-06-23"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2021-06-01"))).isFalse();
    }

    @Test
    void aLaterAttainmentCountsAgain() {
        var standing = of(attained("collaboration-content", SILVER, "2020-01-01", "2021-12-31"), lapsed("collaboration-content", SILVER, "2020-06-23"),
            attained("collaboration-content", SILVER, "2020-09-01", "2021-12-31"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-08-31"))).isFalse();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-09-01"))).isTrue();
    }

    @Test
    void aLapseIsOfItsLevelAndCompetencyOnly() {
        var held = of(attained("collaboration-content", SILVER, "2020-01-01", "2021-12-31"), attained("collaboration-content", GOLD, "2020-01-01", "2021-12-31"));
        var on = day("2020-07-01");
        assertThat(held.with(lapsed("collaboration-content", SILVER, "2020-06-23")).qualifiesFor(SHAREPOINT, on)).isTrue();
        assertThat(held.with(lapsed("collaboration-content", GOLD, "2020-06-23")).qualifiesFor(SHAREPOINT, on)).isTrue();
        assertThat(held.with(lapsed("messaging", SILVER, "2020-06-23")).qualifiesFor(SHAREPOINT, on)).isTrue();
        assertThat(held.with(lapsed("collaboration-content", GOLD, "2020-06-23")).with(lapsed("collaboration-content", SILVER, "2020-06-23"))
            .qualifiesFor(SHAREPOINT, on)).isFalse();
    }

    @Test
    void aLapseAfterTheLastDayChangesNothingAndTheEarlierOfTwoCounts() {
        var held = of(attained("collaboration-content", SILVER, "2020-01-01", "2020-12-31"), lapsed("collaboration-content", SILVER, "2021-06-01"));
        assertThat(held.attainments().getFirst().lastDay()).isEqualTo("2020-12-31");
        assertThat(held.with(lapsed("collaboration-content", SILVER, "2020-06-01")).attainments().getFirst().lastDay()).isEqualTo("2020-05-31");
        assertThat(held.with(lapsed("collaboration-content", SILVER, "2020-06-01")).with(lapsed("collaboration-content", SILVER, "2020-07-01"))
            .attainments().getFirst().lastDay()).isEqualTo("2020-05-31");
    }

    @Test
    void thePartnerQualifiesByTheAttainmentHeldLongest() {
        var standing = of(attained("windows-devices", SILVER, "2020-01-01", "2020-12-31"), attained("enterprise-mobility", GOLD, "2020-01-01", "2021-12-31"));
        assertThat(standing.qualifyingAttainment(MOBILE, day("2020-06-01")).orElseThrow().competency()).isEqualTo("enterprise-mobility");
        assertThat(standing.attainmentsFor(MOBILE)).hasSize(2);
        assertThat(standing.attainmentsFor(DATA_ESTATE)).isEmpty();
    }

    private static Standing of(PartnerFact... facts) {
        var standing = Standing.NONE;
        for (PartnerFact fact : facts) {
            standing = standing.with(fact);
        }
        return standing;
    }

    private static CompetencyAttained attained(String competency, CompetencyLevel level, String from, String through) {
        return new CompetencyAttained(PARTNER, competency, level, day(from), day(through));
    }

    private static CompetencyLapsed lapsed(String competency, CompetencyLevel level, String on) {
        return new CompetencyLapsed(PARTNER, competency, level, day(on));
    }
}
