package dev.vouchsafe.voucher.extension;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/** The operator gives one voucher more days, always with a reason. */
record ExtendVoucher(VoucherId voucherId, int days, String reason, Instant at) {}
