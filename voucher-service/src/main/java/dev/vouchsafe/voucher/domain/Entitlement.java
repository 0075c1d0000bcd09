package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.OfferingId;

/**
 * What a voucher is worth: a block of days for one offering.
 *
 * @param level days
 */
public record Entitlement(OfferingId offering, int level) {}
