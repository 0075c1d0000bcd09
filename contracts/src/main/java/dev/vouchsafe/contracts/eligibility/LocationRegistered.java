package dev.vouchsafe.contracts.eligibility;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;

/**
 * A partner has a place of business.
 *
 * @param partnerId the partner
 * @param locationId the partner's location
 * @param country ISO 3166 code of two capital letters
 * @param city the city
 */
public record LocationRegistered(PartnerId partnerId, LocationId locationId, String country, String city)
        implements PartnerMessage {

    /** The CloudEvents type. */
    public static final String TYPE = "eligibility.location-registered.v1";
}
