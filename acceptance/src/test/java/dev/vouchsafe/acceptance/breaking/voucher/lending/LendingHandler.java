package dev.vouchsafe.acceptance.breaking.voucher.lending;

/** A name that promises a handler of commands. */
final class LendingHandler {}
