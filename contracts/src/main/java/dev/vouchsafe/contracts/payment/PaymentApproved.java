package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment request was approved.
 *
 * @param requestId the request, by the id that the partner chose
 * @param partnerId the partner
 * @param reference the reference number it got on submission
 * @param total what is to be paid
 * @param payThrough the last day to pay it without being overdue
 * @param at when
 */
public record PaymentApproved(
        RequestId requestId, PartnerId partnerId, String reference, Money total, LocalDate payThrough, Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.approved.v1";
}
