package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * Reminders of a voucher's payment window may have come.
 *
 * @param noticedAt what came since the start of this instant's day is noticed in time; what came before is told to
 *     nobody
 */
record RemindOfPayment(VoucherId voucherId, Instant noticedAt, Instant at) {}
