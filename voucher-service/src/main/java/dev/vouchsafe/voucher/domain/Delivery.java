package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.EngagementId;
import dev.vouchsafe.contracts.id.LocationId;

/**
 * What a partner delivers, from where and to where.
 *
 * @param locationCountry where the location was registered when the reservation was made
 */
public record Delivery(
        LocationId locationId, String locationCountry, EngagementId engagement, String deliveryCountry) {}
