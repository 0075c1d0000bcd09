package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.PartnerId;

/**
 * A partner is known.
 *
 * @param partnerId the partner
 * @param name its name
 * @param country ISO 3166 code of two capital letters
 */
public record PartnerRegistered(PartnerId partnerId, String name, String country) implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.partner-registered.v1";
}
