package dev.vouchsafe.portal.voucher;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A voucher, as the API says it.
 *
 * @param level how many days of work it is for
 * @param lastDay of its own life, extensions included
 * @param usableThrough the last day on which it can be used
 * @param partnerId who holds it, or held it; null if nobody does
 * @param asOf the instant that the answer is about; null if it is now
 */
public record Voucher(
        String voucherId,
        String status,
        String agreementId,
        String offering,
        int level,
        LocalDate assignedOn,
        LocalDate lastDay,
        LocalDate usableThrough,
        @Nullable String partnerId,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable Reservation reservation,
        @Nullable Report report,
        @Nullable LocalDate redeemedOn,
        @Nullable Instant asOf) {

    /** What a partner plans. */
    public record Reservation(
            String partnerId,
            String locationId,
            String engagement,
            String deliveryCountry,
            LocalDate plannedFrom,
            LocalDate plannedTo,
            int plannedDays,
            @Nullable String consultantId,
            LocalDate reservedOn,
            List<Deliverable> deliverables) {}

    /** An uploaded document. */
    public record Deliverable(String name, String mediaType, long size, String sha256) {}

    /** A completion report. */
    public record Report(
            LocalDate from,
            LocalDate to,
            int onSiteDays,
            int offSiteDays,
            String summary,
            String nextSteps,
            LocalDate deliveredOn,
            List<String> deliverables,
            @Nullable String consultantId) {}

    /** Whether its days are still running: of what is closed nobody counts them. */
    public boolean isOpen() {
        return redeemedOn == null && closedAt == null;
    }

    public List<Deliverable> deliverables() {
        return reservation == null ? List.of() : reservation.deliverables();
    }
}
