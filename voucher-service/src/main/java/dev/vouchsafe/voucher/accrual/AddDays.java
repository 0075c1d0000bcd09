package dev.vouchsafe.voucher.accrual;

import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
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
        Instant at) {

    static AddDays again(DaysAccrued event, RecordedEvent recorded) {
        return new AddDays(
                event.agreementId(),
                event.program(),
                event.days(),
                event.accruedOn(),
                false,
                null,
                recorded.cause().correlationId(),
                event.at());
    }

    static AddDays again(DaysConverted event, RecordedEvent recorded) {
        return new AddDays(
                event.agreementId(),
                event.program(),
                event.days(),
                event.accruedOn(),
                true,
                event.trainingVouchers(),
                recorded.cause().correlationId(),
                event.at());
    }

    /** How many training vouchers were given for refused days was not recorded. */
    static AddDays again(DaysRefused event) {
        return new AddDays(
                event.agreementId(),
                event.program(),
                event.days(),
                event.accruedOn(),
                event.converted(),
                null,
                event.messageId(),
                event.at());
    }
}
