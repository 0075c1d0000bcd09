package dev.vouchsafe.voucher.publication;

import dev.vouchsafe.contracts.voucher.AgreementEnded;
import dev.vouchsafe.contracts.voucher.BenefitActivated;
import dev.vouchsafe.contracts.voucher.DaysAccrued;
import dev.vouchsafe.contracts.voucher.DaysConverted;
import dev.vouchsafe.contracts.voucher.DaysRefused;
import dev.vouchsafe.contracts.voucher.PoolRemoved;
import dev.vouchsafe.platform.outbox.Outbox.Message;
import dev.vouchsafe.voucher.domain.PoolEvent;
import dev.vouchsafe.voucher.domain.ProgramAmended;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;

/** The messages about pools, keyed by agreement, and about the program, keyed by program. */
final class PoolMessages {

    private PoolMessages() {}

    static Message of(PoolEvent event) {
        return switch (event) {
            case PoolEvent.BenefitActivated e ->
                message(
                        e,
                        BenefitActivated.TYPE,
                        new BenefitActivated(
                                e.agreementId(),
                                e.program(),
                                e.customer().customerId(),
                                e.customer().legalEntity(),
                                e.customer().division(),
                                e.customer().country(),
                                e.activatedOn(),
                                e.agreementEndsOn(),
                                e.at()));
            case PoolEvent.DaysAccrued e ->
                message(
                        e,
                        DaysAccrued.TYPE,
                        new DaysAccrued(e.agreementId(), e.program(), e.days(), e.accruedOn(), e.at()));
            case PoolEvent.DaysConverted e ->
                message(
                        e,
                        DaysConverted.TYPE,
                        new DaysConverted(
                                e.agreementId(), e.program(), e.days(), e.accruedOn(), e.trainingVouchers(), e.at()));
            case PoolEvent.DaysRefused e ->
                message(
                        e,
                        DaysRefused.TYPE,
                        new DaysRefused(
                                e.agreementId(),
                                e.program(),
                                e.days(),
                                e.reasons().stream().map(Refused::code).toList(),
                                e.messageId(),
                                e.at()));
            case PoolEvent.AgreementEnded e ->
                message(e, AgreementEnded.TYPE, new AgreementEnded(e.agreementId(), e.endedOn(), e.at()));
            case PoolEvent.PoolDaysRemoved e ->
                message(e, PoolRemoved.TYPE, new PoolRemoved(e.agreementId(), e.program(), e.days(), e.at()));
        };
    }

    static Message of(ProgramAmended e) {
        return new Message(
                dev.vouchsafe.contracts.voucher.ProgramAmended.TYPE,
                e.program(),
                e.program(),
                new dev.vouchsafe.contracts.voucher.ProgramAmended(
                        e.program(), e.name(), e.createdBefore(), e.extendDays(), e.reason(), e.at()));
    }

    private static Message message(PoolEvent event, String type, Object data) {
        return new Message(
                type, event.agreementId().value(), event.agreementId().value(), data);
    }
}
