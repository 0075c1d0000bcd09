package dev.vouchsafe.voucher.report;

import dev.vouchsafe.voucher.domain.CompletionReport;
import java.time.Instant;

/** A partner reports a finished engagement. A report without a consultant takes the reservation's. */
record ReportEngagement(String voucherId, String partnerId, CompletionReport report, Instant at) {
}
