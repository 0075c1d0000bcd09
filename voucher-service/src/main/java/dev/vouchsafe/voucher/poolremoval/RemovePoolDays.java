package dev.vouchsafe.voucher.poolremoval;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;

/** The calendar's removal may have come for this pool. */
record RemovePoolDays(AgreementId agreementId, String program, Instant at) {}
