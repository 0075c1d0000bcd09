package dev.vouchsafe.voucher.pool;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.domain.PoolDeadlines;
import dev.vouchsafe.voucher.domain.PoolEvent.AgreementEnded;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import java.util.List;

/** Decides what happens to a pool beside the vouchers that take from it. */
final class PoolDecision {

    private PoolDecision() {}

    /** The first activation counts; another, with whatever content, changes nothing. */
    static Decision activate(ActivateBenefit command, Agreement agreement, Program program) {
        if (agreement.pool(command.program()).isPresent()) {
            return nothing();
        }
        return accept(new BenefitActivated(
                        command.agreementId(),
                        command.program(),
                        command.activatedOn(),
                        command.customer(),
                        command.agreementEndsOn(),
                        program.startOf(program.calendar().poolsRemovedFrom()),
                        command.at()))
                .under(program.version());
    }

    /** An end is a fact even before the agreement is known: of all that were told the earliest counts. */
    static Decision end(EndAgreement command) {
        return accept(new AgreementEnded(command.agreementId(), command.endedOn(), command.at()));
    }

    /**
     * Days of an admitted day count even when told late; what is told after the pools were removed is removed at once.
     */
    static Decision add(AddDays command, Agreement agreement, Program program) {
        var pool = agreement.pool(command.program());
        var activated = PoolRules.benefitNotActivated(command.agreementId(), pool, command.accruedOn());
        if (!activated.passed()) {
            return refused(command, activated, program);
        }
        var inTime = command.converted()
                ? PoolRules.conversionEnded(command.accruedOn(), program.calendar())
                : PoolRules.accrualEnded(command.accruedOn(), program.calendar());
        if (!inTime.passed()) {
            return refused(command, inTime, program);
        }
        return added(command, pool.orElseThrow()).under(program.version());
    }

    /** Removes what the pool holds once its instant has come; nothing before it and nothing the second time. */
    static Decision remove(RemovePoolDays command, Agreement agreement) {
        return agreement
                .pool(command.program())
                .flatMap(pool -> PoolDeadlines.removal(command.agreementId(), pool, command.at()))
                .<Decision>map(Decision::accept)
                .orElseGet(Decision::nothing);
    }

    private static Decision.Accepted added(AddDays command, Pool pool) {
        var added = fact(command);
        if (!pool.isClosedAt(command.at())) {
            return accept(added);
        }
        return accept(
                added,
                PoolDeadlines.removal(command.agreementId(), command.program(), pool.balance() + command.days(), pool));
    }

    private static DomainEvent fact(AddDays command) {
        return command.converted()
                ? new DaysConverted(
                        command.agreementId(),
                        command.program(),
                        command.days(),
                        command.trainingVouchers(),
                        command.accruedOn(),
                        command.at())
                : new DaysAccrued(
                        command.agreementId(), command.program(), command.days(), command.accruedOn(), command.at());
    }

    private static Decision refused(AddDays command, Check check, Program program) {
        var reason =
                new Refused(check.code().id(), program.texts().verdict(check).detail());
        return accept(new DaysRefused(
                        command.agreementId(),
                        command.program(),
                        command.days(),
                        command.accruedOn(),
                        command.converted(),
                        List.of(reason),
                        command.messageId(),
                        command.at()))
                .under(program.version());
    }
}
