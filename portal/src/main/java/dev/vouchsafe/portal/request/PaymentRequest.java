package dev.vouchsafe.portal.request;

import dev.vouchsafe.portal.text.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment request.
 *
 * @param submitThrough the last day on which it can be submitted
 * @param reasons why it was rejected
 */
public record PaymentRequest(
        String requestId,
        String partnerId,
        String locationId,
        String status,
        @Nullable String reference,
        @Nullable String invoiceNumber,
        List<Line> vouchers,
        @Nullable Amount tax,
        Amount total,
        @Nullable LocalDate submitThrough,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate payThrough,
        @Nullable LocalDate paidOn,
        @Nullable String bankReference,
        @Nullable LocalDate valueOn,
        boolean overdue,
        boolean paidLate,
        List<String> reasons) {

    public PaymentRequest {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** As a list says it. */
    public RequestRow row() {
        return new RequestRow(
                requestId,
                status,
                partnerId,
                locationId,
                reference,
                invoiceNumber,
                vouchers.stream().map(Line::voucherId).toList(),
                total,
                submittedOn,
                approvedOn,
                payThrough,
                paidOn,
                overdue,
                paidLate);
    }

    /** A voucher of it, with what it pays. */
    public record Line(
            String voucherId,
            LocalDate redeemedOn,
            LocalDate lastDay,
            @Nullable Amount amount) {}
}
