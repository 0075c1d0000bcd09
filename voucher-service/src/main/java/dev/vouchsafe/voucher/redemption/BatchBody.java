package dev.vouchsafe.voucher.redemption;

import dev.vouchsafe.contracts.id.VoucherId;
import java.util.List;

/** @param vouchers in the order of their answers */
record BatchBody(List<VoucherId> vouchers) {}
