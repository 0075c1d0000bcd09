package dev.vouchsafe.contracts.eligibility;

/**
 * A partner has a place of business.
 *
 * @param partnerId  the partner
 * @param locationId the partner's location
 * @param country    ISO 3166 code of two capital letters
 * @param city       the city
 */
public record LocationRegistered(String partnerId, String locationId, String country, String city) implements PartnerFact {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.location-registered.v1";
}
