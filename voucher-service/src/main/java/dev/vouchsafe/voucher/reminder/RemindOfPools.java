package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;

/**
 * A reminder of what an agreement's pools hold may have come.
 *
 * @param noticedAt as {@link RemindOfVoucher} has it
 */
record RemindOfPools(AgreementId agreementId, Instant noticedAt, Instant at) {}
