package dev.vouchsafe.contracts.payment;

import dev.vouchsafe.contracts.id.LocationId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.RequestId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.contracts.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment request was submitted.
 *
 * @param requestId the request, by the id that the partner chose
 * @param partnerId the partner
 * @param reference the reference number it got on submission
 * @param locationId the partner's location
 * @param vouchers the vouchers it asks payment for
 * @param tax the tax, as the partner states it
 * @param total the rates of all vouchers plus the tax
 * @param invoiceNumber the partner's own number for it; null if it gave none
 * @param at when
 */
public record PaymentRequested(
        RequestId requestId,
        PartnerId partnerId,
        String reference,
        LocationId locationId,
        List<VoucherId> vouchers,
        Money tax,
        Money total,
        @Nullable String invoiceNumber,
        Instant at) {

    /** The CloudEvents type. */
    public static final String TYPE = "payment.requested.v1";

    public PaymentRequested {
        vouchers = List.copyOf(vouchers);
    }
}
