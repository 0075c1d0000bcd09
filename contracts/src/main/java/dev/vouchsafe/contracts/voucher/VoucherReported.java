package dev.vouchsafe.contracts.voucher;

import dev.vouchsafe.contracts.id.ConsultantId;
import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The completion report of an engagement is in, or was replaced.
 *
 * @param voucherId the voucher
 * @param partnerId the partner
 * @param from the actual first day
 * @param to the actual last day
 * @param onSiteDays days of work on site
 * @param offSiteDays days of work elsewhere
 * @param deliveredOn the day the final deliverable went to the customer
 * @param consultantId the consultant
 * @param reportedAt when
 */
public record VoucherReported(
        VoucherId voucherId,
        PartnerId partnerId,
        LocalDate from,
        LocalDate to,
        int onSiteDays,
        int offSiteDays,
        LocalDate deliveredOn,
        @Nullable ConsultantId consultantId,
        Instant reportedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.reported.v1";
}
