package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;
import java.util.List;

/**
 * An accrual or conversion of days was refused; the answer to VLSC.
 *
 * @param agreementId the customer's agreement
 * @param program the program
 * @param days how many days would have come
 * @param codes the codes of all rules that said no
 * @param messageId the id of the message that is answered
 * @param at when it was decided
 */
public record DaysRefused(
        AgreementId agreementId, String program, int days, List<String> codes, String messageId, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.days-refused.v1";

    public DaysRefused {
        codes = List.copyOf(codes);
    }
}
