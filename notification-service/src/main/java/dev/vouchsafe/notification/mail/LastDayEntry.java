package dev.vouchsafe.notification.mail;

import java.time.LocalDate;

/**
 * A voucher's last day as calendars are told of it.
 *
 * @param cancelled whether nothing is to be done by that day any more
 * @param sequence how often it has changed, from 0
 */
record LastDayEntry(String voucherId, LocalDate lastDay, boolean cancelled, int sequence) {}
