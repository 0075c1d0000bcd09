package dev.vouchsafe.payment.told;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import org.springframework.stereotype.Component;

/** What was told is not judged here: it is recorded as it was told. */
@Component
class RecordToldHandler implements DecisionHandler<RecordTold> {

    @Override
    public Class<RecordTold> commandType() {
        return RecordTold.class;
    }

    @Override
    public Decision handle(RecordTold command, States states) {
        return Decision.accept(command.told());
    }
}
