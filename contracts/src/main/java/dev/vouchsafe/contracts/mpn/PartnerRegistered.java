package dev.vouchsafe.contracts.mpn;

import dev.vouchsafe.contracts.id.PartnerId;

/**
 * MPN says: there is such a partner.
 *
 * @param partnerId the partner
 * @param name its name
 * @param country ISO 3166 code of two capital letters
 */
public record PartnerRegistered(PartnerId partnerId, String name, String country) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.partner.registered.v1";
}
