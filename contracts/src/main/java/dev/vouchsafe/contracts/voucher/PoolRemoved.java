package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;

/**
 * What a pool still held was removed by the calendar of the program.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param days how many days were removed
 * @param at when it took effect
 */
public record PoolRemoved(AgreementId agreementId, String program, int days, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.pool-removed.v1";
}
