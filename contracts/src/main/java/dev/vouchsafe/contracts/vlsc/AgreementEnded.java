package dev.vouchsafe.contracts.vlsc;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.LocalDate;

/**
 * VLSC says: an agreement ends, perhaps earlier than it was to.
 *
 * @param agreementId the customer's agreement
 * @param endedOn the agreement's last day; of two last days the earlier counts
 */
public record AgreementEnded(AgreementId agreementId, LocalDate endedOn) {

    /** The CloudEvents type. */
    public static final String TYPE = "vlsc.agreement.ended.v1";
}
