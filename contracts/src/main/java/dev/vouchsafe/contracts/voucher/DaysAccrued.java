package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Days came into a pool.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param days how many
 * @param accruedOn the day they count from
 * @param at when it was decided
 */
public record DaysAccrued(AgreementId agreementId, String program, int days, LocalDate accruedOn, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.days-accrued.v1";
}
