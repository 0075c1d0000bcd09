package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of a voucher passed before it was redeemed.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param partnerId who held it; null if nobody did
 * @param closedBy which deadline closed it
 * @param daysReturned days that went back to the pool
 * @param daysForfeited days that did not
 * @param at the deadline's own instant: when it took effect
 * @param recordedAt when it was recorded
 */
public record VoucherExpired(
        VoucherId voucherId,
        AgreementId agreementId,
        @Nullable PartnerId partnerId,
        ClosedBy closedBy,
        int daysReturned,
        int daysForfeited,
        Instant at,
        Instant recordedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.expired.v1";
}
