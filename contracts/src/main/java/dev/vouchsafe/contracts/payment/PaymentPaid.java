package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;

/**
 * A payment request was paid.
 *
 * @param requestId the request, by the id that the partner chose
 * @param partnerId the partner
 * @param reference the reference number it got on submission
 * @param total what was paid
 * @param at when
 */
public record PaymentPaid(RequestId requestId, PartnerId partnerId, String reference, Money total, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.paid.v1";
}
