package dev.vouchsafe.contracts.payment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A redeemed voucher may be invoiced.
 *
 * @param voucherId  the voucher
 * @param partnerId  the partner
 * @param redeemedOn the day it was redeemed
 * @param lastDay    the last day to submit a request with it
 * @param at         when it took effect
 */
public record PaymentWindowOpened(String voucherId, String partnerId, LocalDate redeemedOn, LocalDate lastDay, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.window-opened.v1";
}
