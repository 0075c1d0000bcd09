package dev.vouchsafe.voucher.activation;

import static dev.vouchsafe.contracts.decision.Decision.accept;
import static dev.vouchsafe.contracts.decision.Decision.nothing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.program.Program;
import dev.vouchsafe.voucher.domain.Agreement;
import dev.vouchsafe.voucher.domain.PoolEvent.BenefitActivated;

/** Decides an activation: the first one counts; another, with whatever content, changes nothing. */
final class ActivationDecision {

    private ActivationDecision() {}

    static Decision decide(ActivateBenefit command, Agreement agreement, Program program) {
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
}
