package dev.vouchsafe.voucher.domain;

import dev.vouchsafe.contracts.decision.DeadlineEvent;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.id.AgreementId;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The events of an agreement's pool of days, beside the vouchers that take from it. Stored for ever. */
public sealed interface PoolEvent extends DomainEvent {

    AgreementId agreementId();

    /**
     * The customer activated the benefit.
     *
     * @param removedAt the instant at which the program removes what the pool still holds
     */
    record BenefitActivated(
            AgreementId agreementId,
            String program,
            LocalDate activatedOn,
            Customer customer,
            LocalDate agreementEndsOn,
            Instant removedAt,
            Instant at)
            implements PoolEvent {}

    record DaysAccrued(AgreementId agreementId, String program, int days, LocalDate accruedOn, Instant at)
            implements PoolEvent, PoolMovement {}

    /**
     * @param trainingVouchers how many training vouchers were given for the days; null where the message did not say
     */
    record DaysConverted(
            AgreementId agreementId,
            String program,
            int days,
            Integer trainingVouchers,
            LocalDate accruedOn,
            Instant at)
            implements PoolEvent, PoolMovement {}

    /** Days of a message from VLSC that the rules did not admit. */
    record DaysRefused(
            AgreementId agreementId,
            String program,
            int days,
            LocalDate accruedOn,
            boolean converted,
            List<Refused> reasons,
            String messageId,
            Instant at)
            implements PoolEvent {}

    /** The agreement's last day, as VLSC says; of several the earliest counts. */
    record AgreementEnded(AgreementId agreementId, LocalDate endedOn, Instant at) implements PoolEvent {}

    /** What the pool still held was removed by the program's calendar. */
    record PoolDaysRemoved(AgreementId agreementId, String program, int days, Instant at)
            implements PoolEvent, PoolMovement, DeadlineEvent {}
}
