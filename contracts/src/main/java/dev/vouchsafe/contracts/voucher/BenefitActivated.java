package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A pool of days is open for an agreement.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param customerId the customer
 * @param legalEntity the customer's legal entity
 * @param division the division; null if none
 * @param country ISO 3166 code of two capital letters
 * @param activatedOn the day from which days may accrue
 * @param agreementEndsOn the agreement's last day as told
 * @param at when it was recorded as decided
 */
public record BenefitActivated(
        AgreementId agreementId,
        String program,
        CustomerId customerId,
        String legalEntity,
        @Nullable String division,
        String country,
        LocalDate activatedOn,
        LocalDate agreementEndsOn,
        Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.benefit-activated.v1";
}
