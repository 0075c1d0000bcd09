package dev.vouchsafe.acceptance.breaking.voucher;

/** A name that says nothing. */
final class VoucherManager {}
