package dev.vouchsafe.contracts.mpn;

/**
 * MPN says: there is such a partner.
 *
 * @param partnerId the partner
 * @param name      its name
 * @param country   ISO 3166 code of two capital letters
 */
public record PartnerRegistered(String partnerId, String name, String country) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.partner.registered.v1";
}
