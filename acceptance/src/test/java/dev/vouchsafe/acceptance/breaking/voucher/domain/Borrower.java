package dev.vouchsafe.acceptance.breaking.voucher.domain;

/** What an event holds. */
public record Borrower(String name) {}
