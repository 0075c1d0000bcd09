package dev.vouchsafe.voucher.reminder;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * Reminders of a voucher's last day may have come.
 *
 * @param noticedAt what came since the start of this instant's day is noticed in time; what came before is told to
 *     nobody
 */
record RemindOfVoucher(VoucherId voucherId, Instant noticedAt, Instant at) {}
