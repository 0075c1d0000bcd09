package dev.vouchsafe.voucher.withdrawal;

import java.time.Instant;
import java.util.Set;

/**
 * The customer takes an unreserved voucher back.
 *
 * @param agreementIds the agreements that the caller administers
 */
record WithdrawVoucher(String voucherId, Set<String> agreementIds, Instant at) {
}
