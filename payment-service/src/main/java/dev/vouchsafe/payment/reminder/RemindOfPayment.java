package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * Command: record a reminder of a voucher's payment window if it has come.
 *
 * @param daysBefore how many days before the window's last day
 * @param noticedAt what came since the start of this instant's day is noticed in time; what came before is told to
 *     nobody
 */
record RemindOfPayment(VoucherId voucherId, int daysBefore, Instant noticedAt, Instant at) {}
