package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import java.time.Instant;
import java.util.List;

/**
 * A payment request was rejected; it may be corrected while its windows are open.
 *
 * @param requestId the request, by the id that the partner chose
 * @param partnerId the partner
 * @param reference the reference number it got on submission
 * @param reasons why, in the words of the payments officer
 * @param at when
 */
public record PaymentRejected(
        RequestId requestId, PartnerId partnerId, String reference, List<String> reasons, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.rejected.v1";

    public PaymentRejected {
        reasons = List.copyOf(reasons);
    }
}
