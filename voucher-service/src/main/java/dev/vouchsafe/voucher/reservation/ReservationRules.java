package dev.vouchsafe.voucher.reservation;

import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_NOT_IN_OFFERING;
import static dev.vouchsafe.contracts.decision.Code.ENGAGEMENT_RETIRED;
import static dev.vouchsafe.contracts.decision.Code.LOCATION_COUNTRY_MISMATCH;
import static dev.vouchsafe.contracts.decision.Code.LOCATION_UNKNOWN;
import static dev.vouchsafe.contracts.decision.Code.PARTNER_NOT_ENROLLED;
import static dev.vouchsafe.contracts.decision.Code.REPEAT_15_DAY_ENGAGEMENT;
import static dev.vouchsafe.contracts.decision.Code.TERMS_NOT_ACCEPTED;

import dev.vouchsafe.contracts.decision.Check;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import java.time.LocalDate;
import java.util.Optional;

/** The rules about a partner and an engagement that reserving asks, each named after its code. */
public final class ReservationRules {

    private ReservationRules() {
    }

    /** A reservation accepts the terms by naming the version in force. */
    static Check termsNotAccepted(String termsVersion, Program program) {
        boolean accepted = program.termsVersion().equals(termsVersion);
        return Check.of(TERMS_NOT_ACCEPTED, accepted, "The terms in force are %s, %s %s.".formatted(
                        program.termsVersion(), accepted ? "and accepted are" : "but accepted are", termsVersion))
                .with("termsVersion", program.termsVersion());
    }

    static Check partnerNotEnrolled(Standing standing, String offering) {
        boolean enrolled = standing.enrolledIn(offering);
        return Check.of(PARTNER_NOT_ENROLLED, enrolled, "The partner is %senrolled in %s.".formatted(enrolled ? "" : "not ", offering))
                .with("offering", offering);
    }

    /** Before its first day an engagement is not in the offering. */
    static Check engagementNotInOffering(String engagement, Optional<Engagement> found, Grant grant, LocalDate today) {
        return Check.of(ENGAGEMENT_NOT_IN_OFFERING, found.isPresent(), "Engagement %s is %sin %s on %s.".formatted(
                        engagement, found.isPresent() ? "" : "not ", grant.offering(), today))
                .with("engagement", engagement)
                .with("offering", grant.offering());
    }

    /** A cloud engagement takes no voucher assigned from its retirement on; those made before keep their whole life. */
    static Check engagementRetired(Engagement engagement, Grant grant, Program program) {
        var from = program.calendar().cloudRetiredFrom();
        boolean retired = engagement.retiredOn(grant.assignedOn(), program.calendar());
        return Check.of(ENGAGEMENT_RETIRED, !retired, engagement.cloud()
                        ? "%s is a cloud engagement and retired from %s on; the voucher was assigned %s, %s.".formatted(
                                engagement.code(), from, grant.assignedOn(), retired ? "not before that day" : "before that day")
                        : "%s is no cloud engagement, so it is not retired.".formatted(engagement.code()))
                .with("engagement", engagement.code())
                .with("assignedOn", grant.assignedOn());
    }

    static Check locationUnknown(String locationId, Optional<String> country) {
        return Check.of(LOCATION_UNKNOWN, country.isPresent(), "%s is %s of the partner.".formatted(
                        locationId, country.isPresent() ? "a location" : "not a location"))
                .with("locationId", locationId);
    }

    /** The work is delivered in the country of the partner's location. */
    public static Check locationCountryMismatch(String locationCountry, String deliveryCountry) {
        boolean same = locationCountry.equals(deliveryCountry);
        return Check.of(LOCATION_COUNTRY_MISMATCH, same, "The location is in %s %s delivery is in %s.".formatted(
                        locationCountry, same ? "and" : "but", deliveryCountry))
                .with("locationCountry", locationCountry)
                .with("deliveryCountry", deliveryCountry);
    }

    /** Another product with a deliverable of its own, said as a reason, lifts the rule. */
    static Check repeat15DayEngagement(Grant grant, String engagement, RepeatGroup group, String repeatReason) {
        boolean repeated = grant.level() == RepeatGroup.LEVEL && group.hasOtherThan(grant.voucherId());
        return Check.of(REPEAT_15_DAY_ENGAGEMENT, !repeated || repeatReason != null,
                        repeatInWords(grant, engagement, repeated, repeatReason))
                .with("engagement", engagement);
    }

    private static String repeatInWords(Grant grant, String engagement, boolean repeated, String repeatReason) {
        if (grant.level() != RepeatGroup.LEVEL) {
            return "The voucher holds %d days; only one of %d days cannot repeat an engagement.".formatted(grant.level(), RepeatGroup.LEVEL);
        }
        return "%s voucher of %d days for %s is in use by the same part of the customer%s.".formatted(repeated ? "Another" : "No other",
                RepeatGroup.LEVEL, engagement, repeated && repeatReason != null ? ", and the reason given lifts the rule: " + repeatReason : "");
    }
}
