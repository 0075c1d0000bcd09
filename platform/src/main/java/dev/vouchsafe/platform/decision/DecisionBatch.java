package dev.vouchsafe.platform.decision;

import java.util.List;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/**
 * Commands to be decided in order and recorded in one commit.
 *
 * @param remembered states that were sourced before, and where those of this batch are put
 */
record DecisionBatch(List<DecisionCommand> commands, RememberedStates remembered) {

    CommandMessage message() {
        return new GenericCommandMessage(new MessageType(DecisionBatch.class), this);
    }
}
