package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.id.PartnerId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/** A partner redeems a voucher whose report is in. */
record RedeemVoucher(VoucherId voucherId, PartnerId partnerId, Instant at) {}
