package dev.vouchsafe.eligibility.signing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.domain.PartnerEvent;
import dev.vouchsafe.eligibility.domain.PartnerStateRules;
import dev.vouchsafe.program.standing.Standing;

/** The decision on signing. */
final class SigningDecision {

    private SigningDecision() {}

    /** A registered partner may sign; what it signed already is not signed again. */
    static Decision decide(SignAgreement command, Standing standing) {
        if (!standing.known()) {
            return Decision.refuse(PartnerStateRules.notFound(command.partnerId()));
        }
        var signed = standing.signatures().get(command.program());
        if (signed != null && signed.version().equals(command.version())) {
            return Decision.nothing();
        }
        return Decision.accept(new PartnerEvent.AgreementSigned(
                command.partnerId(), command.program(), command.version(), command.by(), command.at()));
    }
}
