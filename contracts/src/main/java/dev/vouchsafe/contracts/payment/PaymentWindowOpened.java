package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A redeemed voucher may be invoiced.
 *
 * @param voucherId the voucher
 * @param partnerId the partner
 * @param redeemedOn the day it was redeemed
 * @param lastDay the last day to submit a request with it
 * @param at when it took effect
 */
public record PaymentWindowOpened(
        VoucherId voucherId, PartnerId partnerId, LocalDate redeemedOn, LocalDate lastDay, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.window-opened.v1";
}
