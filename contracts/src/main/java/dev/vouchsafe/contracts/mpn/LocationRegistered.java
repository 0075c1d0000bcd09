package dev.vouchsafe.contracts.mpn;

/**
 * MPN says: a partner has a place of business.
 *
 * @param partnerId  the partner
 * @param locationId the partner's location
 * @param country    ISO 3166 code of two capital letters
 * @param city       the city
 */
public record LocationRegistered(String partnerId, String locationId, String country, String city) {

    /** The CloudEvents type. */
    public static final String TYPE = "mpn.location.registered.v1";
}
