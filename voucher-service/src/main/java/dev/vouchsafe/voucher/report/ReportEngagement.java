package dev.vouchsafe.voucher.report;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import dev.vouchsafe.voucher.domain.CompletionReport;
import java.time.Instant;

/** A partner reports a finished engagement. A report without a consultant takes the reservation's. */
record ReportEngagement(VoucherId voucherId, PartnerId partnerId, CompletionReport report, Instant at) {}
