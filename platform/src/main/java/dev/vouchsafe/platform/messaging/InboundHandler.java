package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Handles one type of message of one topic. The platform subscribes to the topic of every such bean, checks the message
 * against the JSON Schema of its type and reads it into the data class; what cannot be read goes to the dead-letter
 * topic, unknown types are left alone. Handling the same message twice must be the same as once.
 */
public interface InboundHandler<T> {

    String topic();

    /** The CloudEvents type; its JSON Schema is the classpath resource {@code schemas/messages/<type>.json}. */
    String type();

    Class<T> dataType();

    /**
     * @throws UnreadableMessage if a field's value is impossible in a way that a schema can't say
     * @throws RuntimeException if it can't be handled now: it is tried again, and what follows it waits
     */
    void handle(InboundMessage<T> message);

    /**
     * What makes the command of each of some messages that came in together. The commands are sent together, which
     * costs less, and {@link #handle} is not called; what the messages need can be looked up at once. Making a command
     * throws as {@link #handle} does.
     *
     * @return empty for a handler that handles each message by itself
     */
    default Optional<Function<InboundMessage<T>, Caused>> commandsFor(List<InboundMessage<T>> messages) {
        return Optional.empty();
    }

    /**
     * As {@link #commandsFor}, for commands that are only tried: nothing is to be kept of what the messages say, as of
     * persons.
     */
    default Optional<Function<InboundMessage<T>, Caused>> trialsFor(List<InboundMessage<T>> messages) {
        return commandsFor(messages);
    }

    /**
     * What handles messages that came in one behind the other together, of all handlers that name the same. Then
     * {@link #handle} is not called.
     *
     * @return empty for a handler that handles each message by itself
     */
    default Optional<InboundBatch<T>> batch() {
        return Optional.empty();
    }

    /**
     * A handler that sends one command for each message, caused by the message.
     *
     * @param command makes the command; throws {@link UnreadableMessage} as {@link #handle} does
     */
    static <T> InboundHandler<T> sending(
            String topic,
            String type,
            Class<T> dataType,
            Commands commands,
            Function<InboundMessage<T>, Object> command) {
        return sendingTogether(topic, type, dataType, commands, messages -> command);
    }

    /**
     * A handler that records what another service published as an event of this one. No rule is asked.
     *
     * @param event makes the event; throws {@link UnreadableMessage} as {@link #handle} does
     */
    static <T> InboundHandler<T> recording(
            String topic,
            String type,
            Class<T> dataType,
            Commands commands,
            Function<InboundMessage<T>, DomainEvent> event) {
        return sending(topic, type, dataType, commands, message -> new RecordReceived(event.apply(message)));
    }

    /**
     * As {@link #sending}, where some messages need something that is better looked up at once.
     *
     * @param together gets messages that came in together, and answers what makes the command of each
     */
    static <T> InboundHandler<T> sendingTogether(
            String topic,
            String type,
            Class<T> dataType,
            Commands commands,
            Function<List<InboundMessage<T>>, Function<InboundMessage<T>, Object>> together) {
        return sendingTogether(topic, type, dataType, commands, together, together);
    }

    /**
     * As the other one, where making a command keeps something.
     *
     * @param tried the same for commands that are only tried: keeps nothing
     */
    static <T> InboundHandler<T> sendingTogether(
            String topic,
            String type,
            Class<T> dataType,
            Commands commands,
            Function<List<InboundMessage<T>>, Function<InboundMessage<T>, Object>> together,
            Function<List<InboundMessage<T>>, Function<InboundMessage<T>, Object>> tried) {
        return new CommandForMessage<>(topic, type, dataType, commands, together, tried);
    }
}
