package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days came into a pool from training vouchers.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param days how many
 * @param accruedOn the day they count from
 * @param trainingVouchers how many training vouchers were given for them; null if not told
 * @param at when it was decided
 */
public record DaysConverted(
        AgreementId agreementId,
        String program,
        int days,
        LocalDate accruedOn,
        @Nullable Integer trainingVouchers,
        Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.days-converted.v1";
}
