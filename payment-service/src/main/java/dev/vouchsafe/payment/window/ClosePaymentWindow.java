package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/** The end of a voucher's payment window may have come. */
record ClosePaymentWindow(VoucherId voucherId, Instant at) {}
