package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;

/**
 * A partner has enrolled in an offering.
 *
 * @param partnerId the partner
 * @param program the program
 * @param offering the offering, such as {@code SDPS}
 * @param enrolledBy who enrolled it
 * @param enrolledAt when
 */
public record OfferingEnrolled(
        PartnerId partnerId, String program, OfferingId offering, String enrolledBy, Instant enrolledAt)
        implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.offering-enrolled.v1";
}
