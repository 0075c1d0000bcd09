package dev.vouchsafe.contracts.vlsc;

/**
 * The customer's voucher administrator.
 *
 * @param email the e-mail address; compared without regard to capitals
 */
public record VoucherAdmin(String email) {}
