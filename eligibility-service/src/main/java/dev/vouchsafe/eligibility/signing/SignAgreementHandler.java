package dev.vouchsafe.eligibility.signing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.stream.PartnerLog;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import org.springframework.stereotype.Component;

@Component
class SignAgreementHandler implements DecisionHandler<SignAgreement> {

    @Override
    public Class<SignAgreement> commandType() {
        return SignAgreement.class;
    }

    @Override
    public Decision handle(SignAgreement command, States states) {
        return SigningDecision.decide(
                command,
                states.of(PartnerLog.partner(command.partnerId())).state().standing());
    }
}
