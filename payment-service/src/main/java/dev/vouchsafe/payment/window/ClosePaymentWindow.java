package dev.vouchsafe.payment.window;

import java.time.Instant;

/** The end of a voucher's payment window may have come. */
record ClosePaymentWindow(String voucherId, Instant at) {
}
