package dev.vouchsafe.platform.decision;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.CauseMetadata;
import java.time.Instant;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.core.MessageType;

/**
 * A command on its way to its handler; on Axon's bus all but the payload is metadata.
 *
 * @param time the command's time: when it was sent, by the service's clock
 * @param precondition of the first state that the decision looks at
 */
record DecisionCommand(Object payload, Cause cause, Instant time, Precondition precondition) {

    private static final String TIME = "time";

    CommandMessage message() {
        var metadata = CauseMetadata.of(cause);
        metadata.put(TIME, time.toString());
        precondition.write(metadata);
        return new GenericCommandMessage(new MessageType(payload.getClass()), payload, metadata);
    }

    static DecisionCommand of(CommandMessage message) {
        var metadata = message.metadata();
        return new DecisionCommand(
                requireNonNull(message.payload()),
                CauseMetadata.read(metadata),
                Instant.parse(metadata.get(TIME)),
                Precondition.read(metadata));
    }
}
