package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import java.util.Optional;
import java.util.function.Function;

/** A message that becomes a command. The message is the cause, so the same one again has no effect. */
record CommandForMessage<T>(String topic, String type, Class<T> dataType, Commands commands, Function<InboundMessage<T>, Object> command)
        implements InboundHandler<T> {

    @Override
    public void handle(InboundMessage<T> message) {
        commands.send(command.apply(message), message.cause());
    }

    @Override
    public Optional<Caused> commandFor(InboundMessage<T> message) {
        return Optional.of(new Caused(command.apply(message), message.cause()));
    }
}
