package dev.vouchsafe.voucher.reservation;

import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_NOT_IN_OFFERING;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_NO_CLOUD;
import static dev.vouchsafe.program.text.Finding.ENGAGEMENT_RETIRED;
import static dev.vouchsafe.program.text.Finding.LOCATION_UNKNOWN;
import static dev.vouchsafe.program.text.Finding.PARTNER_NOT_ENROLLED;
import static dev.vouchsafe.program.text.Finding.REPEAT_15_DAY_ENGAGEMENT;
import static dev.vouchsafe.program.text.Finding.REPEAT_LIFTED;
import static dev.vouchsafe.program.text.Finding.REPEAT_OTHER_LEVEL;
import static dev.vouchsafe.program.text.Finding.TERMS_NOT_ACCEPTED;

import dev.vouchsafe.contracts.decision.Rule;
import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.program.Engagement;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.standing.Standing;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Grant;
import dev.vouchsafe.voucher.domain.RepeatGroup;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules about a partner and an engagement that reserving asks, each named after its code. */
final class ReservationRules {

    private ReservationRules() {}

    /** A reservation accepts the terms by naming the version in force. */
    @Rule("terms-not-accepted")
    static Check termsNotAccepted(String termsVersion, Program program) {
        return Check.of(TERMS_NOT_ACCEPTED, program.termsVersion().equals(termsVersion))
                .with("termsVersion", program.termsVersion())
                .with("accepted", termsVersion);
    }

    /** The partner is enrolled in the voucher's offering. */
    @Rule("partner-not-enrolled")
    static Check partnerNotEnrolled(Standing standing, OfferingId offering) {
        return Check.of(PARTNER_NOT_ENROLLED, standing.enrolledIn(offering)).with("offering", offering);
    }

    /** Before its first day an engagement is not in the offering. */
    @Rule("engagement-not-in-offering")
    static Check engagementNotInOffering(
            EngagementId engagement, Optional<Engagement> found, Grant grant, LocalDate today) {
        return Check.of(ENGAGEMENT_NOT_IN_OFFERING, found.isPresent())
                .with("engagement", engagement)
                .with("offering", grant.entitlement().offering())
                .with("today", today);
    }

    /** A cloud engagement takes no voucher assigned from its retirement on; those made before keep their whole life. */
    @Rule("engagement-retired")
    static Check engagementRetired(Engagement engagement, Grant grant, Program program) {
        if (!engagement.cloud()) {
            return Check.of(ENGAGEMENT_NO_CLOUD)
                    .with("engagement", engagement.code())
                    .with("assignedOn", grant.validity().assignedOn());
        }
        return Check.of(
                        ENGAGEMENT_RETIRED,
                        !engagement.retiredOn(grant.validity().assignedOn(), program.calendar()))
                .with("engagement", engagement.code())
                .with("cloudRetiredFrom", program.calendar().cloudRetiredFrom())
                .with("assignedOn", grant.validity().assignedOn());
    }

    /** The location is one of the partner's. */
    @Rule("location-unknown")
    static Check locationUnknown(LocationId locationId, Optional<String> country) {
        return Check.of(LOCATION_UNKNOWN, country.isPresent()).with("locationId", locationId);
    }

    /**
     * No other 15-day voucher of the same part of the customer is in use for the engagement. Another product with a
     * deliverable of its own, said as a reason, lifts the rule.
     */
    @Rule("repeat-15-day-engagement")
    static Check repeat15DayEngagement(
            Grant grant, EngagementId engagement, RepeatGroup group, @Nullable String repeatReason) {
        if (grant.entitlement().level() != RepeatGroup.LEVEL) {
            return Check.of(REPEAT_OTHER_LEVEL)
                    .with("engagement", engagement)
                    .with("level", grant.entitlement().level())
                    .with("repeatLevel", RepeatGroup.LEVEL);
        }
        boolean repeated = group.hasOtherThan(grant.voucherId());
        if (repeated && repeatReason != null) {
            return Check.of(REPEAT_LIFTED)
                    .with("engagement", engagement)
                    .with("repeatLevel", RepeatGroup.LEVEL)
                    .with("repeatReason", repeatReason);
        }
        return Check.of(REPEAT_15_DAY_ENGAGEMENT, !repeated)
                .with("engagement", engagement)
                .with("repeatLevel", RepeatGroup.LEVEL);
    }
}
