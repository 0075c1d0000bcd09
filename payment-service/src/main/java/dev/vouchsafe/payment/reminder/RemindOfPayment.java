package dev.vouchsafe.payment.reminder;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/**
 * Command: record a reminder of a voucher's payment window if it has come.
 *
 * @param daysBefore how many days before the window's last day
 * @param punctual whether it counts as decided at its own instant, as everything that a simulated clock passes does
 */
record RemindOfPayment(VoucherId voucherId, int daysBefore, boolean punctual, Instant at) {}
