package dev.vouchsafe.platform.decision.batch;

import dev.vouchsafe.platform.decision.DecisionCommand;
import java.util.List;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/**
 * Commands to be decided in order and recorded in one commit.
 *
 * @param strictly whether what follows one that can't be decided waits, and so has no answer
 */
record DecisionBatch(List<DecisionCommand> commands, boolean strictly) {

    CommandMessage message() {
        return new GenericCommandMessage(new MessageType(DecisionBatch.class), this);
    }
}
