package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.id.PartnerId;
import java.time.Instant;

/**
 * Reminders of a partner's competencies may have come.
 *
 * @param noticedAt as {@link RemindOfVoucher} has it
 */
record RemindOfCompetencies(PartnerId partnerId, Instant noticedAt, Instant at) {}
