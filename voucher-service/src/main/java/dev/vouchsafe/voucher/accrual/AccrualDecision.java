package dev.vouchsafe.voucher.accrual;

import static dev.vouchsafe.contracts.decision.Decision.accept;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.program.text.Check;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.BenefitRules;
import dev.vouchsafe.voucher.domain.Pool;
import dev.vouchsafe.voucher.domain.PoolDeadlines;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysAccrued;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysConverted;
import dev.vouchsafe.voucher.domain.PoolEvent.DaysRefused;
import dev.vouchsafe.voucher.domain.VoucherEvent.Refused;
import java.util.List;

/** Decides whether days come into a pool. A refusal is an event too, since VLSC must be able to read it. */
final class AccrualDecision {

    private AccrualDecision() {}

    /**
     * Days of an admitted day count however late they come; what comes after the pools were removed is removed at once.
     */
    static Decision decide(AddDays command, Agreement agreement, Program program) {
        var pool = agreement.pool(command.program());
        var activated = BenefitRules.benefitNotActivated(command.agreementId(), pool, command.accruedOn());
        if (!activated.passed()) {
            return refused(command, activated, program);
        }
        var inTime = command.converted()
                ? AccrualRules.conversionEnded(command.accruedOn(), program.calendar())
                : AccrualRules.accrualEnded(command.accruedOn(), program.calendar());
        if (!inTime.passed()) {
            return refused(command, inTime, program);
        }
        return added(command, pool.orElseThrow()).under(program.version());
    }

    private static Decision.Accepted added(AddDays command, Pool pool) {
        var added = added(command);
        return pool.isClosedAt(command.at())
                ? accept(
                        added,
                        PoolDeadlines.removal(
                                command.agreementId(), command.program(), pool.balance() + command.days(), pool))
                : accept(added);
    }

    private static DomainEvent added(AddDays command) {
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
        var reason = new Refused(
                check.code().id(), program.texts().verdict(check).detail().in(Language.ENGLISH));
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
