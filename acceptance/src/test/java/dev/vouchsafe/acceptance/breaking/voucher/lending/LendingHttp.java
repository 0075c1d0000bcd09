package dev.vouchsafe.acceptance.breaking.voucher.lending;

/** A name that promises calls. */
final class LendingHttp {}
