package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.id.CustomerId;
import org.jspecify.annotations.Nullable;

/** Whose agreement it is. The division is null where the customer has none. */
public record Customer(
        CustomerId customerId, String legalEntity, @Nullable String division, String country) {}
