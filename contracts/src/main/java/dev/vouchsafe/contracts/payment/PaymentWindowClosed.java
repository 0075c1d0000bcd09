package dev.vouchsafe.contracts.payment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The window of a redeemed voucher closed and no request with it stood submitted.
 *
 * @param voucherId  the voucher
 * @param partnerId  the partner
 * @param lastDay    the last day that a request could be submitted
 * @param at         the deadline's own instant: when it took effect
 * @param recordedAt when it was recorded
 */
public record PaymentWindowClosed(String voucherId, String partnerId, LocalDate lastDay, Instant at, Instant recordedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.window-closed.v1";
}
