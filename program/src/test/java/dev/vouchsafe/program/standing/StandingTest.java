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
import dev.vouchsafe.contracts.eligibility.PartnerMessage;
import dev.vouchsafe.contracts.eligibility.PartnerRegistered;
import dev.vouchsafe.contracts.id.CompetencyId;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.mpn.CompetencyLevel;
import dev.vouchsafe.program.Engagement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class StandingTest {

    private static final String PARTNER = "P-4001";
    private static final Engagement SHAREPOINT = engagement(OfferingId.of("SDPS"), EngagementId.of("sharepoint"));
    private static final Engagement MOBILE = engagement(OfferingId.of("DDPS"), EngagementId.of("mobile-productivity"));
    private static final Engagement DATA_ESTATE = engagement(OfferingId.of("SSDPS"), EngagementId.of("data-estate"));

    @Test
    void nobodyIsKnownBeforeTheyAreRegistered() {
        var standing = of(new LocationRegistered(PartnerId.of(PARTNER), LocationId.of("L-1"), "GB", "Leeds"));
        assertThat(Standing.NONE.known()).isFalse();
        assertThat(standing.known()).isFalse();
        assertThat(standing.with(new PartnerRegistered(PartnerId.of(PARTNER), "Fabrikam", "GB"))
                        .known())
                .isTrue();
    }

    @Test
    void aPartnersCountryIsThatOfItsRegistrationElseOfItsFirstLocation() {
        var standing = of(
                new LocationRegistered(PartnerId.of(PARTNER), LocationId.of("L-2"), "DE", "Bonn"),
                new LocationRegistered(PartnerId.of(PARTNER), LocationId.of("L-1"), "FR", "Lyon"));

        assertThat(Standing.NONE.country()).isEmpty();
        assertThat(standing.country()).contains("FR");
        assertThat(standing.with(new PartnerRegistered(PartnerId.of(PARTNER), "Fabrikam", "GB"))
                        .country())
                .contains("GB");
    }

    @Test
    void aLocationIsInTheCountryThatWasLastTold() {
        var standing = of(
                new LocationRegistered(PartnerId.of(PARTNER), LocationId.of("L-1"), "GB", "Leeds"),
                new LocationRegistered(PartnerId.of(PARTNER), LocationId.of("L-1"), "DE", "Bonn"));
        assertThat(standing.countryOf(LocationId.of("L-1"))).contains("DE");
        assertThat(standing.countryOf(LocationId.of("L-2"))).isEmpty();
        assertThat(standing.countryOf(null)).isEmpty();
    }

    @Test
    void aSignatureIsForItsProgramOnly() {
        var standing =
                of(new AgreementSigned(PartnerId.of(PARTNER), "planning-services", "2020-07", "ana", Instant.EPOCH));
        assertThat(standing.signed("planning-services")).isTrue();
        assertThat(standing.signed("training-vouchers")).isFalse();
    }

    @Test
    void theFirstEnrolmentInAnOfferingCounts() {
        var first = new OfferingEnrolled(
                PartnerId.of(PARTNER), "planning-services", OfferingId.of("SDPS"), "ana", Instant.EPOCH);
        var standing = of(
                first,
                new OfferingEnrolled(
                        PartnerId.of(PARTNER),
                        "planning-services",
                        OfferingId.of("SDPS"),
                        "bob",
                        Instant.EPOCH.plusSeconds(1)));
        assertThat(standing.enrolledIn(OfferingId.of("SDPS"))).isTrue();
        assertThat(standing.enrolledIn(OfferingId.of("DDPS"))).isFalse();
        assertThat(standing.enrolments().get(OfferingId.of("SDPS"))).isEqualTo(first);
    }

    @Test
    void aCompetencyIsHeldOnBothItsDaysAndBetween() {
        var standing = of(attained(CompetencyId.of("collaboration-content"), SILVER, "2020-01-01", "2021-12-31"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2019-12-31"))).isFalse();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-01-01"))).isTrue();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2021-12-31"))).isTrue();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2022-01-01"))).isFalse();
    }

    @Test
    void anyOneQualifyingCompetencyIsEnough() {
        assertThat(of(attained(CompetencyId.of("windows-devices"), SILVER, "2020-01-01", "2021-12-31"))
                        .qualifiesFor(MOBILE, day("2020-06-01")))
                .isTrue();
        assertThat(of(attained(CompetencyId.of("enterprise-mobility"), SILVER, "2020-01-01", "2021-12-31"))
                        .qualifiesFor(MOBILE, day("2020-06-01")))
                .isTrue();
        assertThat(of(attained(CompetencyId.of("messaging"), GOLD, "2020-01-01", "2021-12-31"))
                        .qualifiesFor(MOBILE, day("2020-06-01")))
                .isFalse();
    }

    @Test
    void goldServesWhereSilverIsNeededAndNotTheOtherWayRound() {
        assertThat(of(attained(CompetencyId.of("collaboration-content"), GOLD, "2020-01-01", "2021-12-31"))
                        .qualifiesFor(SHAREPOINT, day("2020-06-01")))
                .isTrue();
        assertThat(of(attained(CompetencyId.of("data-platform"), SILVER, "2020-01-01", "2021-12-31"))
                        .qualifiesFor(DATA_ESTATE, day("2020-06-01")))
                .isFalse();
    }

    @Test
    void aLapsedCompetencyIsNotHeldFromThatDayOn() {
        var standing = of(
                attained(CompetencyId.of("collaboration-content"), SILVER, "2020-01-01", "2021-12-31"),
                lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-23"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-06-22"))).isTrue();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-06-23"))).isFalse();
        assertThat(standing.attainments().getFirst().lastDay()).isEqualTo("2020-06-22");
    }

    @Test
    void aLapseEndsWhatWasAttainedBeforeItAndWouldBeginLater() {
        var standing = of(
                attained(CompetencyId.of("collaboration-content"), SILVER, "2021-01-01", "2021-12-31"),
                lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-23"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2021-06-01"))).isFalse();
    }

    @Test
    void aLaterAttainmentCountsAgain() {
        var standing = of(
                attained(CompetencyId.of("collaboration-content"), SILVER, "2020-01-01", "2021-12-31"),
                lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-23"),
                attained(CompetencyId.of("collaboration-content"), SILVER, "2020-09-01", "2021-12-31"));
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-08-31"))).isFalse();
        assertThat(standing.qualifiesFor(SHAREPOINT, day("2020-09-01"))).isTrue();
    }

    @Test
    void aLapseIsOfItsLevelAndCompetencyOnly() {
        var held = of(
                attained(CompetencyId.of("collaboration-content"), SILVER, "2020-01-01", "2021-12-31"),
                attained(CompetencyId.of("collaboration-content"), GOLD, "2020-01-01", "2021-12-31"));
        var on = day("2020-07-01");
        assertThat(held.with(lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-23"))
                        .qualifiesFor(SHAREPOINT, on))
                .isTrue();
        assertThat(held.with(lapsed(CompetencyId.of("collaboration-content"), GOLD, "2020-06-23"))
                        .qualifiesFor(SHAREPOINT, on))
                .isTrue();
        assertThat(held.with(lapsed(CompetencyId.of("messaging"), SILVER, "2020-06-23"))
                        .qualifiesFor(SHAREPOINT, on))
                .isTrue();
        assertThat(held.with(lapsed(CompetencyId.of("collaboration-content"), GOLD, "2020-06-23"))
                        .with(lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-23"))
                        .qualifiesFor(SHAREPOINT, on))
                .isFalse();
    }

    @Test
    void aLapseAfterTheLastDayChangesNothingAndTheEarlierOfTwoCounts() {
        var held = of(
                attained(CompetencyId.of("collaboration-content"), SILVER, "2020-01-01", "2020-12-31"),
                lapsed(CompetencyId.of("collaboration-content"), SILVER, "2021-06-01"));
        assertThat(held.attainments().getFirst().lastDay()).isEqualTo("2020-12-31");
        assertThat(held.with(lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-01"))
                        .attainments()
                        .getFirst()
                        .lastDay())
                .isEqualTo("2020-05-31");
        assertThat(held.with(lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-06-01"))
                        .with(lapsed(CompetencyId.of("collaboration-content"), SILVER, "2020-07-01"))
                        .attainments()
                        .getFirst()
                        .lastDay())
                .isEqualTo("2020-05-31");
    }

    @Test
    void thePartnerQualifiesByTheAttainmentHeldLongest() {
        var standing = of(
                attained(CompetencyId.of("windows-devices"), SILVER, "2020-01-01", "2020-12-31"),
                attained(CompetencyId.of("enterprise-mobility"), GOLD, "2020-01-01", "2021-12-31"));
        assertThat(standing.qualifyingAttainment(MOBILE, day("2020-06-01"))
                        .orElseThrow()
                        .competency())
                .isEqualTo(CompetencyId.of("enterprise-mobility"));
        assertThat(standing.attainmentsFor(MOBILE)).hasSize(2);
        assertThat(standing.attainmentsFor(DATA_ESTATE)).isEmpty();
    }

    private static Standing of(PartnerMessage... messages) {
        var standing = Standing.NONE;
        for (PartnerMessage message : messages) {
            standing = standing.with(message);
        }
        return standing;
    }

    private static CompetencyAttained attained(
            CompetencyId competency, CompetencyLevel level, String from, String through) {
        return new CompetencyAttained(PartnerId.of(PARTNER), competency, level, day(from), day(through));
    }

    private static CompetencyLapsed lapsed(CompetencyId competency, CompetencyLevel level, String on) {
        return new CompetencyLapsed(PartnerId.of(PARTNER), competency, level, day(on));
    }
}
