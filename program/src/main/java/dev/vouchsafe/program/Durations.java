package dev.vouchsafe.program;

/**
 * How long things last, in calendar days.
 *
 * @param voucherLifeDays a voucher is usable through its assignment day plus these
 * @param paymentWindowDays a payment request is submitted through the redemption day plus these
 * @param paymentTermDays a request is paid through the approval day plus these; later is overdue
 */
public record Durations(int voucherLifeDays, int paymentWindowDays, int paymentTermDays) {}
