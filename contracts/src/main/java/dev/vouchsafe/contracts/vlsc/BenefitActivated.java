package dev.vouchsafe.contracts.vlsc;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.LocalDate;

/**
 * VLSC says: a customer has activated its benefit; from now on its agreement holds a pool of days.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param activatedOn the day from which days may accrue and vouchers be assigned
 * @param customer whose agreement it is
 * @param agreementEndsOn the agreement's last day
 */
public record BenefitActivated(
        AgreementId agreementId, String program, LocalDate activatedOn, Customer customer, LocalDate agreementEndsOn) {

    /** The CloudEvents type. */
    public static final String TYPE = "vlsc.benefit.activated.v1";
}
