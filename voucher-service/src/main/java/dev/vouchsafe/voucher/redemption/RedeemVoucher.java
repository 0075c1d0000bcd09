package dev.vouchsafe.voucher.redemption;

import java.time.Instant;

/** A partner redeems a voucher whose report is in. */
record RedeemVoucher(String voucherId, String partnerId, Instant at) {
}
