package dev.vouchsafe.voucher.expiry;

import java.time.Instant;

/** The deadline of a voucher may have come. */
record ExpireVoucher(String voucherId, Instant at) {
}
