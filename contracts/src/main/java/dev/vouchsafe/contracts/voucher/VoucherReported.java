package dev.vouchsafe.contracts.voucher;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The completion report of an engagement is in, or was replaced.
 *
 * @param voucherId    the voucher
 * @param partnerId    the partner
 * @param from         the actual first day
 * @param to           the actual last day
 * @param onSiteDays   days of work on site
 * @param offSiteDays  days of work elsewhere
 * @param deliveredOn  the day the final deliverable went to the customer
 * @param consultantId the consultant
 * @param reportedAt   when
 */
public record VoucherReported(String voucherId, String partnerId, LocalDate from, LocalDate to, int onSiteDays, int offSiteDays,
                              LocalDate deliveredOn, String consultantId, Instant reportedAt) {

    /** The CloudEvents type. */
    public static final String TYPE = "voucher.reported.v1";
}
