package dev.vouchsafe.platform.messaging;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * What the service would do about messages that nobody has published: by the same schemas and the same handlers. Keeps
 * nothing.
 */
public final class MessageTrials {

    private final MessageReader reader;

    MessageTrials(MessageReader reader) {
        this.reader = reader;
    }

    /**
     * What a message would bring about.
     *
     * @param command null if it can't be read
     * @param unreadable why it can't be read; null if it can
     */
    public record Tried(@Nullable Object command, @Nullable String unreadable) {}

    /** One for each, in their order. All are for one handler, that takes messages as commands. */
    public <T> List<Tried> of(InboundHandler<T> handler, List<ProducerRecord<byte[], byte[]>> messages) {
        var readable = new IdentityHashMap<ProducerRecord<byte[], byte[]>, InboundMessage<T>>();
        var unreadable = new IdentityHashMap<ProducerRecord<byte[], byte[]>, String>();
        for (var message : messages) {
            try {
                readable.put(message, this.<T>read(message));
            } catch (UnreadableMessage reason) {
                unreadable.put(message, String.valueOf(reason.getMessage()));
            }
        }
        var inOrder = messages.stream()
                .filter(readable::containsKey)
                .map(readable::get)
                .toList();
        var commands = handler.trialsFor(inOrder).orElseThrow();
        var tried = new ArrayList<Tried>();
        for (var message : messages) {
            tried.add(
                    readable.containsKey(message)
                            ? tried(
                                    readable,
                                    message,
                                    read -> commands.apply(read).command())
                            : new Tried(null, unreadable.get(message)));
        }
        return tried;
    }

    private static <T> Tried tried(
            Map<ProducerRecord<byte[], byte[]>, InboundMessage<T>> readable,
            ProducerRecord<byte[], byte[]> message,
            Function<InboundMessage<T>, Object> command) {
        try {
            var read = readable.get(message);
            return new Tried(read == null ? null : command.apply(read), null);
        } catch (UnreadableMessage reason) {
            return new Tried(null, String.valueOf(reason.getMessage()));
        }
    }

    @SuppressWarnings("unchecked") // the handler of the type has its data's class
    private <T> InboundMessage<T> read(ProducerRecord<byte[], byte[]> message) {
        var record = new ConsumerRecord<>(message.topic(), 0, 0, message.key(), message.value());
        message.headers().forEach(record.headers()::add);
        return (InboundMessage<T>) reader.read(record).orElseThrow().message();
    }
}
