package dev.vouchsafe.voucher.accrual;

import dev.vouchsafe.contracts.id.AgreementId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * VLSC says that days came into a pool.
 *
 * @param converted whether they were converted from training vouchers; else they accrued
 * @param trainingVouchers how many; null if the message did not say
 */
record AddDays(
        AgreementId agreementId,
        String program,
        int days,
        LocalDate accruedOn,
        boolean converted,
        @Nullable Integer trainingVouchers,
        String messageId,
        Instant at) {}
