package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.util.List;

/**
 * An assignment was refused; the answer to VLSC.
 *
 * @param voucherId the voucher
 * @param agreementId the customer's agreement
 * @param program the program
 * @param codes the codes of all rules that said no
 * @param messageId the id of the message that is answered
 * @param at when it was decided
 */
public record VoucherAssignmentRefused(
        VoucherId voucherId,
        AgreementId agreementId,
        String program,
        List<String> codes,
        String messageId,
        Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.assignment-refused.v1";

    public VoucherAssignmentRefused {
        codes = List.copyOf(codes);
    }
}
