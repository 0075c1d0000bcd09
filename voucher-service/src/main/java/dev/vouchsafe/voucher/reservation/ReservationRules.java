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
        return Check.of(TERMS_NOT_ACCEPTED, program.termsVersion().equals(termsVersion),
                        "the terms in force are %s; accepted are %s".formatted(program.termsVersion(), termsVersion))
                .with("termsVersion", program.termsVersion());
    }

    public static Check partnerNotEnrolled(Standing standing, String offering) {
        boolean enrolled = standing.enrolledIn(offering);
        return Check.of(PARTNER_NOT_ENROLLED, enrolled, "the partner is %senrolled in %s".formatted(enrolled ? "" : "not ", offering))
                .with("offering", offering);
    }

    /** Before its first day an engagement is not in the offering. */
    static Check engagementNotInOffering(String engagement, Optional<Engagement> found, Grant grant, LocalDate today) {
        return Check.of(ENGAGEMENT_NOT_IN_OFFERING, found.isPresent(), "engagement %s is %sin %s on %s".formatted(
                        engagement, found.isPresent() ? "" : "not ", grant.offering(), today))
                .with("engagement", engagement)
                .with("offering", grant.offering());
    }

    /** A cloud engagement takes no voucher assigned from its retirement on; those made before keep their whole life. */
    public static Check engagementRetired(Engagement engagement, Grant grant, Program program) {
        return Check.of(ENGAGEMENT_RETIRED, !engagement.retiredOn(grant.assignedOn(), program.calendar()),
                        "cloud engagements take no voucher assigned from %s on; %s is %sone, the voucher was assigned on %s".formatted(
                                program.calendar().cloudRetiredFrom(), engagement.code(), engagement.cloud() ? "" : "not ", grant.assignedOn()))
                .with("engagement", engagement.code())
                .with("assignedOn", grant.assignedOn());
    }

    static Check locationUnknown(String locationId, Optional<String> country) {
        return Check.of(LOCATION_UNKNOWN, country.isPresent(), "%s is %sa location of the partner".formatted(
                        locationId, country.isPresent() ? "" : "not "))
                .with("locationId", locationId);
    }

    /** The work is delivered in the country of the partner's location. */
    static Check locationCountryMismatch(String locationCountry, String deliveryCountry) {
        return Check.of(LOCATION_COUNTRY_MISMATCH, locationCountry.equals(deliveryCountry),
                        "the location is in %s; delivery is in %s".formatted(locationCountry, deliveryCountry))
                .with("locationCountry", locationCountry)
                .with("deliveryCountry", deliveryCountry);
    }

    /** Another product with a deliverable of its own, said as a reason, lifts the rule. */
    static Check repeat15DayEngagement(Grant grant, String engagement, RepeatGroup group, String repeatReason) {
        boolean repeated = grant.level() == RepeatGroup.LEVEL && group.hasOtherThan(grant.voucherId());
        return Check.of(REPEAT_15_DAY_ENGAGEMENT, !repeated || repeatReason != null,
                        "%s vouchers of %d days for %s are in use by the same part of the customer%s".formatted(
                                repeated ? "other" : "no other", RepeatGroup.LEVEL, engagement,
                                repeatReason == null ? "" : "; the reason given: " + repeatReason))
                .with("engagement", engagement);
    }
}
