package dev.vouchsafe.contracts.vlsc;

import dev.vouchsafe.contracts.id.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The customer whose agreement it is.
 *
 * @param customerId the customer
 * @param legalEntity its legal entity
 * @param division the division of it; null if none
 * @param country ISO 3166 code of two capital letters
 */
public record Customer(
        CustomerId customerId, String legalEntity, @Nullable String division, String country) {}
