package dev.vouchsafe.contracts.vlsc;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.OfferingId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.LocalDate;

/**
 * VLSC says: a voucher was made from the days of an agreement.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param program the program
 * @param offering the offering it is for; whether there is such an offering is for the rules to say
 * @param level its service level in days: any whole number, offered or not
 * @param assignedOn the day that all its date rules count from
 * @param projectManager the customer's project manager
 * @param voucherAdmin the customer's voucher administrator
 */
public record VoucherAssigned(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        OfferingId offering,
        long level,
        LocalDate assignedOn,
        ProjectManager projectManager,
        VoucherAdmin voucherAdmin) {

    /** The CloudEvents type. */
    public static final String TYPE = "vlsc.voucher.assigned.v1";
}
