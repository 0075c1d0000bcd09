package dev.vouchsafe.acceptance.breaking.payment;

/** What another service must not know. */
public final class OfPayment {}
