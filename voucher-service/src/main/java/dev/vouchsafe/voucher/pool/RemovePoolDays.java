package dev.vouchsafe.voucher.pool;

import java.time.Instant;

/** The calendar's removal may have come for this pool. */
record RemovePoolDays(String agreementId, String program, Instant at) {
}
