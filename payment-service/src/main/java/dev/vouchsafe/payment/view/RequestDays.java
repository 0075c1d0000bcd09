package dev.vouchsafe.payment.view;

import dev.vouchsafe.payment.domain.PaymentRequest;
import dev.vouchsafe.program.Programs;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a payment request, in the zone of its own program.
 *
 * @param submittedOn null while it is a draft
 * @param approvedOn null unless it was approved
 * @param payThrough the last day to pay it in time; null unless it was approved
 * @param paidOn null unless it was paid
 * @param overdue whether it waits to be paid and that day is over
 * @param paidLate whether it was paid after that day
 */
public record RequestDays(
        @Nullable LocalDate submittedOn,
        @Nullable LocalDate approvedOn,
        @Nullable LocalDate payThrough,
        @Nullable LocalDate paidOn,
        boolean overdue,
        boolean paidLate) {

    /** As of an instant. */
    public static RequestDays of(PaymentRequest request, Programs programs, Instant at) {
        var progress = request.progress();
        var paidOn = day(request, programs, progress.paidAt());
        return new RequestDays(
                day(request, programs, progress.submittedAt()),
                day(request, programs, progress.approvedAt()),
                progress.payThrough(),
                paidOn,
                request.isOverdueOn(programs.dayOf(request.program(), at)),
                paidOn != null && paidOn.isAfter(progress.payThrough()));
    }

    private static @Nullable LocalDate day(PaymentRequest request, Programs programs, @Nullable Instant at) {
        return at == null ? null : programs.dayOf(request.program(), at);
    }
}
