package dev.vouchsafe.contracts.vlsc;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.LocalDate;

/**
 * VLSC says: days came into the pool of an agreement.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param days how many, above 0
 * @param accruedOn the day they count from
 */
public record DaysAccrued(AgreementId agreementId, String program, int days, LocalDate accruedOn) {

    /** The CloudEvents type. */
    public static final String TYPE = "vlsc.days.accrued.v1";
}
