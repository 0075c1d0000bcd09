package dev.vouchsafe.eligibility.profile;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.eligibility.stream.PartnerLog;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import org.springframework.stereotype.Component;

@Component
class RemoveProfileHandler implements DecisionHandler<RemoveProfile> {

    @Override
    public Class<RemoveProfile> commandType() {
        return RemoveProfile.class;
    }

    @Override
    public Decision handle(RemoveProfile command, States states) {
        return ProfileDecision.decide(
                command, states.of(PartnerLog.profiles(command.partnerId())).state());
    }
}
