package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An agreement runs through an earlier last day than was known.
 *
 * @param agreementId the customer's agreement
 * @param endedOn the agreement's last day
 * @param at when it was decided
 */
public record AgreementEnded(AgreementId agreementId, LocalDate endedOn, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.agreement-ended.v1";
}
