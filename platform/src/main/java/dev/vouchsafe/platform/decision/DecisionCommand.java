package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.Cause;
import java.time.Instant;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/**
 * A command on its way to its handler, with all that is to be known of it.
 *
 * @param time the command's time: when it was sent, by the service's clock
 * @param precondition of the first state that the decision looks at
 */
public record DecisionCommand(Object payload, Cause cause, Instant time, Precondition precondition) {

    /** As the bus carries it: by the name of the command, and as it is. */
    public CommandMessage message() {
        return new GenericCommandMessage(new MessageType(payload.getClass()), this);
    }
}
