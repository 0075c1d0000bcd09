package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.LocalDate;

/**
 * A voucher exists; its level was taken from the agreement's pool.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param program the program
 * @param offering the offering, such as {@code SDPS}
 * @param level its service level in days
 * @param assignedOn the day its life counts from
 * @param lastDay the last day of its own life
 */
public record VoucherAssigned(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        OfferingId offering,
        int level,
        LocalDate assignedOn,
        LocalDate lastDay) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.assigned.v1";
}
