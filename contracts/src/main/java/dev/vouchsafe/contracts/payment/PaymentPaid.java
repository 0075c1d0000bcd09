package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A payment request was paid.
 *
 * @param requestId the request, by the id that the partner chose
 * @param partnerId the partner
 * @param reference the reference number it got on submission
 * @param total what was paid
 * @param invoiceNumber the partner's own number for the request; null if it gave none
 * @param bankReference the bank's reference of the transfer; null if none was given
 * @param valueOn the value day of the transfer; null if none was given
 * @param at when
 */
public record PaymentPaid(
        RequestId requestId,
        PartnerId partnerId,
        String reference,
        Money total,
        @Nullable String invoiceNumber,
        @Nullable String bankReference,
        @Nullable LocalDate valueOn,
        Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.paid.v1";
}
