package dev.vouchsafe.voucher.domain;

/** Whose agreement it is. The division is null where the customer has none. */
public record Customer(String customerId, String legalEntity, String division, String country) {
}
