package dev.vouchsafe.voucher.extension;

import java.time.Instant;

/** The operator gives one voucher more days, always with a reason. */
record ExtendVoucher(String voucherId, int days, String reason, Instant at) {
}
