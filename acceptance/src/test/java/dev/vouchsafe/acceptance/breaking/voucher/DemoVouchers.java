package dev.vouchsafe.acceptance.breaking.voucher;

/** A demo that would be shipped. */
final class DemoVouchers {}
