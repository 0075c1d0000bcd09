package dev.vouchsafe.portal.request;

import dev.vouchsafe.portal.text.Amount;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment request in a list.
 *
 * @param payThrough the last day of its term; null until it is approved
 * @param overdue whether the term is over and it is unpaid
 * @param paidLate whether it was paid after its term
 */
public record RequestRow(
        String requestId,
        String status,
        String partnerId,
        String locationId,
        @Nullable String reference,
        @Nullable String invoiceNumber,
        List<String> vouchers,
        Amount total,
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate payThrough,
        @Nullable LocalDate paidOn,
        boolean overdue,
        boolean paidLate) {}
