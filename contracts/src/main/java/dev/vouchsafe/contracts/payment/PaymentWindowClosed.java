package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The payment window of a redeemed voucher closed.
 *
 * @param voucherId the voucher
 * @param partnerId the partner
 * @param lastDay the last day that a request could be submitted
 * @param requestId the request in which it was invoiced in time; null if in none
 * @param at the deadline's own instant: when it took effect
 * @param recordedAt when it was recorded
 */
public record PaymentWindowClosed(
        VoucherId voucherId,
        PartnerId partnerId,
        LocalDate lastDay,
        @Nullable RequestId requestId,
        Instant at,
        Instant recordedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.window-closed.v1";
}
