package dev.vouchsafe.eligibility.mpn;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import org.springframework.stereotype.Component;

/** Records what MPN said as it said it: no rule of ours stands against a fact, in whatever order it comes. */
@Component
class RecordPartnerEventHandler implements DecisionHandler<RecordPartnerEvent> {

    @Override
    public Class<RecordPartnerEvent> commandType() {
        return RecordPartnerEvent.class;
    }

    @Override
    public Decision handle(RecordPartnerEvent command, States states) {
        return Decision.accept(command.event());
    }
}
