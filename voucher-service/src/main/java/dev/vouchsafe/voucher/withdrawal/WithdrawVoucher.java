package dev.vouchsafe.voucher.withdrawal;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.contracts.id.VoucherId;
import java.time.Instant;
import java.util.Set;

/**
 * The customer takes an unreserved voucher back.
 *
 * @param agreementIds the agreements that the caller administers
 */
record WithdrawVoucher(VoucherId voucherId, Set<AgreementId> agreementIds, Instant at) {}
