package dev.vouchsafe.portal.payments.review;

import dev.vouchsafe.portal.api.Part;
import dev.vouchsafe.portal.payments.queue.Queue;
import dev.vouchsafe.portal.request.PaymentRequest;
import dev.vouchsafe.portal.request.RequestChecks;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request beside its evidence.
 *
 * @param etag the version that is shown
 * @param vouchers by their ids
 * @param neighbours what stands before and after it in the queue
 */
public record Review(
        PaymentRequest request,
        @Nullable String etag,
        Part<RequestChecks> checks,
        Map<String, Part<Voucher>> vouchers,
        Queue.Neighbours neighbours) {

    /** A redeemed voucher: what was reported, and what was delivered. */
    public record Voucher(
            String voucherId,
            String offering,
            int level,
            @Nullable Reservation reservation,
            @Nullable Report report) {

        public List<Deliverable> deliverables() {
            return reservation == null || reservation.deliverables() == null ? List.of() : reservation.deliverables();
        }
    }

    /** What was reserved, with the files that were uploaded since. */
    public record Reservation(
            String engagement,
            String deliveryCountry,
            @Nullable List<Deliverable> deliverables) {}

    /** A file that was delivered. */
    public record Deliverable(String name, long size, String sha256) {}

    /** The completion report. */
    public record Report(
            LocalDate from,
            LocalDate to,
            int onSiteDays,
            int offSiteDays,
            String summary,
            String nextSteps,
            LocalDate deliveredOn,
            @Nullable String consultantId) {}

    /** Whether a step can be taken now. */
    public boolean opens(String step) {
        return checks.here().filter(all -> all.opens(step)).isPresent();
    }
}
