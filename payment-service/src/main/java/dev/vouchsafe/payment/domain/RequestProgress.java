package dev.vouchsafe.payment.domain;

import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a payment request has come with the content that it has now: a correction begins anew, under the same
 * reference.
 *
 * @param since when it came into its status
 * @param reference null until it was first submitted
 * @param submittedAt null while it is a draft
 * @param approvedAt null unless it was approved
 * @param payThrough the last day to pay it in time; null unless it was approved
 * @param paidAt null unless it was paid
 * @param transfer how it was paid
 * @param reasons why it was rejected; empty if it wasn't
 */
public record RequestProgress(
        Status status,
        Instant since,
        @Nullable String reference,
        @Nullable Instant submittedAt,
        @Nullable Instant approvedAt,
        @Nullable LocalDate payThrough,
        @Nullable Instant paidAt,
        Transfer transfer,
        List<String> reasons) {

    public RequestProgress {
        reasons = List.copyOf(reasons);
    }

    /** @param reference what it was submitted under before; null if it never was */
    static RequestProgress drafted(Instant at, @Nullable String reference) {
        return new RequestProgress(Status.DRAFT, at, reference, null, null, null, null, Transfer.UNSAID, List.of());
    }

    RequestProgress submitted(Instant at, String number) {
        return new RequestProgress(Status.SUBMITTED, at, number, at, null, null, null, Transfer.UNSAID, List.of());
    }

    RequestProgress approved(Instant at, LocalDate payBy) {
        return new RequestProgress(
                Status.APPROVED, at, reference, submittedAt, at, payBy, null, Transfer.UNSAID, reasons);
    }

    RequestProgress rejected(Instant at, List<String> because) {
        return new RequestProgress(
                Status.REJECTED, at, reference, submittedAt, null, null, null, Transfer.UNSAID, because);
    }

    RequestProgress paid(Instant at, Transfer by) {
        return new RequestProgress(Status.PAID, at, reference, submittedAt, approvedAt, payThrough, at, by, reasons);
    }

    RequestProgress lapsed(Instant at) {
        return new RequestProgress(
                Status.LAPSED, at, reference, submittedAt, null, null, null, Transfer.UNSAID, reasons);
    }
}
