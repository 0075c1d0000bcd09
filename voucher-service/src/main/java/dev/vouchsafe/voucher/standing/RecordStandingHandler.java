package dev.vouchsafe.voucher.standing;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.States;
import org.springframework.stereotype.Component;

/** A fact from elsewhere is not judged here: it is recorded as it was told. */
@Component
class RecordStandingHandler implements DecisionHandler<RecordStanding> {

    @Override
    public Class<RecordStanding> commandType() {
        return RecordStanding.class;
    }

    @Override
    public Decision handle(RecordStanding command, States states) {
        return Decision.accept(command.told());
    }
}
