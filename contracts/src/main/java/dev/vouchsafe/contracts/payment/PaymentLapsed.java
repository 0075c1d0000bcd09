package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * A request that was not submitted in time lapsed, whole and for good.
 *
 * @param requestId the request, by the id that the partner chose
 * @param partnerId the partner
 * @param voucherId the voucher whose window closed
 * @param at the deadline's own instant: when it took effect
 * @param recordedAt when it was recorded
 */
public record PaymentLapsed(
        RequestId requestId, PartnerId partnerId, VoucherId voucherId, Instant at, Instant recordedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.lapsed.v1";
}
