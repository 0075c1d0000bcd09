package dev.vouchsafe.voucher.expiry;

import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;

/** The deadline of a voucher may have come. */
record ExpireVoucher(VoucherId voucherId, Instant at) {}
