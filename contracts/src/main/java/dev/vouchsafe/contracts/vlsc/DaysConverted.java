package dev.vouchsafe.contracts.vlsc;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * VLSC says: training vouchers were turned into days of the pool.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param days how many days came of it, above 0; this is what counts
 * @param accruedOn the day they count from
 * @param trainingVouchers how many training vouchers were given for them; null if not told
 */
public record DaysConverted(
        AgreementId agreementId,
        String program,
        int days,
        LocalDate accruedOn,
        @Nullable Integer trainingVouchers) {

    /** The CloudEvents type. */
    public static final String TYPE = "vlsc.days.converted.v1";
}
