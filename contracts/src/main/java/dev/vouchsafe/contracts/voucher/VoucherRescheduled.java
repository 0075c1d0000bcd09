package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan of a reservation has changed; the plan as it is now, whole.
 *
 * @param voucherId the voucher
 * @param partnerId the partner
 * @param plannedFrom the planned first day
 * @param plannedTo the planned last day
 * @param plannedDays the planned days of work
 * @param consultantId the consultant; null if none is named yet
 * @param rescheduledAt when
 */
public record VoucherRescheduled(
        VoucherId voucherId,
        PartnerId partnerId,
        LocalDate plannedFrom,
        LocalDate plannedTo,
        int plannedDays,
        @Nullable ConsultantId consultantId,
        Instant rescheduledAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.rescheduled.v1";
}
