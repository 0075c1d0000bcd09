package dev.vouchsafe.payment.domain;

import dev.vouchsafe.payment.domain.PaymentRequest.Status;
import dev.vouchsafe.payment.domain.RequestEvent.RequestApproved;
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
 * @param approval null unless it was approved
 * @param paidAt null unless it was paid
 * @param transfer how it was paid
 * @param reasons why it was rejected; empty if it wasn't
 */
public record RequestProgress(
        Status status,
        Instant since,
        @Nullable String reference,
        @Nullable Instant submittedAt,
        @Nullable Approval approval,
        @Nullable Instant paidAt,
        Transfer transfer,
        List<String> reasons) {

    /**
     * @param payThrough the last day to pay it in time
     * @param registration as {@link RequestApproved} has it
     * @param by the officer's subject
     */
    record Approval(
            Instant at, LocalDate payThrough, @Nullable Integer registration, String by) {}

    public RequestProgress {
        reasons = List.copyOf(reasons);
    }

    /** Null unless it was approved. */
    public @Nullable Instant approvedAt() {
        return approval == null ? null : approval.at();
    }

    /** The last day to pay it in time; null unless it was approved. */
    public @Nullable LocalDate payThrough() {
        return approval == null ? null : approval.payThrough();
    }

    /** @param reference what it was submitted under before; null if it never was */
    static RequestProgress drafted(Instant at, @Nullable String reference) {
        return new RequestProgress(Status.DRAFT, at, reference, null, null, null, Transfer.UNSAID, List.of());
    }

    RequestProgress submitted(Instant at, String number) {
        return new RequestProgress(Status.SUBMITTED, at, number, at, null, null, Transfer.UNSAID, List.of());
    }

    RequestProgress approved(RequestApproved event) {
        var by = new Approval(event.at(), event.payThrough(), event.registration(), event.by());
        return new RequestProgress(
                Status.APPROVED, event.at(), reference, submittedAt, by, null, Transfer.UNSAID, reasons);
    }

    RequestProgress rejected(Instant at, List<String> because) {
        return new RequestProgress(Status.REJECTED, at, reference, submittedAt, null, null, Transfer.UNSAID, because);
    }

    RequestProgress paid(Instant at, Transfer by) {
        return new RequestProgress(Status.PAID, at, reference, submittedAt, approval, at, by, reasons);
    }

    RequestProgress lapsed(Instant at) {
        return new RequestProgress(Status.LAPSED, at, reference, submittedAt, null, null, Transfer.UNSAID, reasons);
    }
}
