package dev.vouchsafe.voucher.reservation;

import static dev.vouchsafe.voucher.Given.PROGRAM;
import static dev.vouchsafe.voucher.Given.day;
import static dev.vouchsafe.voucher.Given.grant;
import static dev.vouchsafe.voucher.Given.sentence;
import static dev.vouchsafe.voucher.Given.standing;
import static dev.vouchsafe.voucher.GrantFixture.aGrant;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.program.work.WorkRules;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How the rules of a reservation read. */
class ReservationSentencesTest {

    private static final RepeatGroup IN_USE = new RepeatGroup(Set.of(VoucherId.of("PS-2")));

    @Test
    void ofThePartner() {
        assertThat(sentence(ReservationRules.termsNotAccepted("2020-07", PROGRAM)))
                .isEqualTo("+ terms-not-accepted: The terms in force are 2020-07, and accepted are 2020-07.");
        assertThat(sentence(ReservationRules.termsNotAccepted("2019-01", PROGRAM)))
                .isEqualTo("- terms-not-accepted: The terms in force are 2020-07, but accepted are 2019-01.");
        assertThat(sentence(ReservationRules.partnerNotEnrolled(standing(), OfferingId.of("SDPS"))))
                .isEqualTo("+ partner-not-enrolled: The partner is enrolled in SDPS.");
        assertThat(sentence(ReservationRules.partnerNotEnrolled(standing(), OfferingId.of("DDPS"))))
                .isEqualTo("- partner-not-enrolled: The partner is not enrolled in DDPS.");
        assertThat(sentence(ReservationRules.locationUnknown(LocationId.of("L-1"), Optional.of("GB"))))
                .isEqualTo("+ location-unknown: L-1 is a location of the partner.");
        assertThat(sentence(ReservationRules.locationUnknown(LocationId.of("L-9"), Optional.empty())))
                .isEqualTo("- location-unknown: L-9 is not a location of the partner.");
        assertThat(sentence(WorkRules.locationCountryMismatch("GB", "GB")))
                .isEqualTo("+ location-country-mismatch: The location is in GB and delivery is in GB.");
        assertThat(sentence(WorkRules.locationCountryMismatch("DE", "GB")))
                .isEqualTo("- location-country-mismatch: The location is in DE but delivery is in GB.");
    }

    @Test
    void ofTheEngagement() {
        assertThat(sentence(inOffering(EngagementId.of("sharepoint"), "2021-03-20")))
                .isEqualTo("+ engagement-not-in-offering: Engagement sharepoint is in SDPS on 2021-03-20.");
        assertThat(sentence(inOffering(EngagementId.of("azure"), "2021-03-20")))
                .isEqualTo("- engagement-not-in-offering: Engagement azure is not in SDPS on 2021-03-20.");
        assertThat(sentence(retired(OfferingId.of("SDPS"), EngagementId.of("sharepoint"), "2021-03-15")))
                .isEqualTo("+ engagement-retired: sharepoint is no cloud engagement, so it is not retired.");
        assertThat(sentence(retired(OfferingId.of("AZDPS"), EngagementId.of("azure"), "2020-01-31")))
                .isEqualTo(
                        "+ engagement-retired: azure is a cloud engagement and retired from 2020-02-01 on; the voucher was assigned 2020-01-31, before that day.");
        assertThat(sentence(retired(OfferingId.of("AZDPS"), EngagementId.of("azure"), "2020-02-01")))
                .isEqualTo(
                        "- engagement-retired: azure is a cloud engagement and retired from 2020-02-01 on; the voucher was assigned 2020-02-01, not before that day.");
    }

    @Test
    void ofARepeatedEngagement() {
        assertThat(sentence(
                        ReservationRules.repeat15DayEngagement(grant(5), EngagementId.of("sharepoint"), IN_USE, null)))
                .isEqualTo(
                        "+ repeat-15-day-engagement: The voucher holds 5 days; only one of 15 days cannot repeat an engagement.");
        assertThat(sentence(ReservationRules.repeat15DayEngagement(
                        grant(15), EngagementId.of("sharepoint"), RepeatGroup.EMPTY, null)))
                .isEqualTo(
                        "+ repeat-15-day-engagement: No other voucher of 15 days for sharepoint is in use by the same part of the customer.");
        assertThat(sentence(
                        ReservationRules.repeat15DayEngagement(grant(15), EngagementId.of("sharepoint"), IN_USE, null)))
                .isEqualTo(
                        "- repeat-15-day-engagement: Another voucher of 15 days for sharepoint is in use by the same part of the customer.");
        assertThat(sentence(ReservationRules.repeat15DayEngagement(
                        grant(15), EngagementId.of("sharepoint"), IN_USE, "another product")))
                .isEqualTo(
                        "+ repeat-15-day-engagement: Another voucher of 15 days for sharepoint is in use by the same part of the customer, "
                                + "and the reason given lifts the rule: another product.");
    }

    private static Check inOffering(EngagementId engagement, String today) {
        return ReservationRules.engagementNotInOffering(
                engagement,
                PROGRAM.offering(OfferingId.of("SDPS")).orElseThrow().engagement(engagement, day(today)),
                grant(5),
                day(today));
    }

    private static Check retired(OfferingId offering, EngagementId engagement, String assignedOn) {
        return ReservationRules.engagementRetired(
                PROGRAM.offering(offering).orElseThrow().engagements().get(engagement),
                aGrant().offering(offering.value()).assignedOn(day(assignedOn)).build(),
                PROGRAM);
    }
}
