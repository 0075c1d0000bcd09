package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A message that becomes a command. The message is the cause, so the same one again has no effect.
 *
 * @param together what makes the command of each of some messages that came in together
 * @param tried the same for commands that are only tried
 */
record CommandForMessage<T>(
        String topic,
        String type,
        Class<T> dataType,
        Commands commands,
        Function<List<InboundMessage<T>>, Function<InboundMessage<T>, Object>> together,
        Function<List<InboundMessage<T>>, Function<InboundMessage<T>, Object>> tried)
        implements InboundHandler<T> {

    @Override
    public void handle(InboundMessage<T> message) {
        commands.send(together.apply(List.of(message)).apply(message), message.cause());
    }

    @Override
    public Optional<Function<InboundMessage<T>, Caused>> commandsFor(List<InboundMessage<T>> messages) {
        var command = together.apply(messages);
        return Optional.of(message -> new Caused(command.apply(message), message.cause()));
    }

    @Override
    public Optional<Function<InboundMessage<T>, Caused>> trialsFor(List<InboundMessage<T>> messages) {
        var command = tried.apply(messages);
        return Optional.of(message -> new Caused(command.apply(message), message.cause()));
    }
}
