package dev.vouchsafe.payment.window;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/** Command: close a voucher's payment window if its end has come. */
record ClosePaymentWindow(VoucherId voucherId, Instant at) {}
