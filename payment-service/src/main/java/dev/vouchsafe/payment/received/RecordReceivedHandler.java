package dev.vouchsafe.payment.received;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import org.springframework.stereotype.Component;

/** What was told is not judged here: it is recorded as it was told. */
@Component
class RecordReceivedHandler implements DecisionHandler<RecordReceived> {

    @Override
    public Class<RecordReceived> commandType() {
        return RecordReceived.class;
    }

    @Override
    public Decision handle(RecordReceived command, States states) {
        return Decision.accept(command.told());
    }
}
