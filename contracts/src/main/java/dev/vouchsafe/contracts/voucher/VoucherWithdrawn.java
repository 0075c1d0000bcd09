package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * The customer has withdrawn a voucher that nobody held.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param daysReturned days that went back to the pool
 * @param daysForfeited days that did not
 * @param at when
 */
public record VoucherWithdrawn(
        VoucherId voucherId, AgreementId agreementId, int daysReturned, int daysForfeited, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.withdrawn.v1";
}
