package dev.vouchsafe.platform.messaging;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.messaging.MessageReader.Delivery;
import dev.vouchsafe.platform.messaging.UnbelievedMessage.Why;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is to be done for some records that came in together. Nothing is done here, and nothing fails: a record that
 * can't be handled fails when it is its turn, so that all in front of it is done.
 */
record InboundSteps(MessageReader reader, DeadLetters deadLetters) {

    /** What is to be done for a record: a command is sent with others, some join a batch, the rest is done alone. */
    sealed interface Step {

        /** @param reused for a command whose cause had another effect before: the message's id is another's */
        record Send(Caused command, Effect reused) implements Step {}

        /** To be handled with those in front of it and behind it that have the same batch. */
        record Join<T>(InboundBatch<T> batch, InboundMessage<T> message) implements Step {}

        record Do(Effect effect) implements Step {}
    }

    /** To be called when it is its turn. */
    @FunctionalInterface
    interface Effect {
        void happen();
    }

    /** One for each record, in their order. */
    List<Step> of(List<ConsumerRecord<byte[], byte[]>> records) {
        var read = records.stream().map(this::read).toList();
        var commands = commands(read);
        var steps = new ArrayList<Step>(records.size());
        for (int i = 0; i < records.size(); i++) {
            var message = records.get(i);
            var delivery = read.get(i);
            steps.add(step(
                    message,
                    () -> delivery.get()
                            .<Step>map(readable -> requireNonNull(commands.get(readable))
                                    .get()
                                    .<Step>map(command -> new Step.Send(command, () -> reused(message)))
                                    .orElseGet(() -> joined(readable)
                                            .orElseGet(() -> new Step.Do(() -> deliver(readable, message)))))
                            .orElseGet(() -> new Step.Do(() -> {}))));
        }
        return steps;
    }

    /** What was read, or why it couldn't be. */
    private Supplier<Optional<Delivery<?>>> read(ConsumerRecord<byte[], byte[]> message) {
        try {
            var delivery = reader.read(message);
            return () -> delivery;
        } catch (RuntimeException | Error failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private static Map<Delivery<?>, Supplier<Optional<Caused>>> commands(List<Supplier<Optional<Delivery<?>>>> read) {
        var deliveries = new ArrayList<Delivery<?>>();
        read.forEach(each -> readable(each).ifPresent(deliveries::add));
        var commands = new IdentityHashMap<Delivery<?>, Supplier<Optional<Caused>>>();
        deliveries.stream().map(Delivery::handler).distinct().forEach(handler -> put(handler, deliveries, commands));
        return commands;
    }

    private static Optional<Delivery<?>> readable(Supplier<Optional<Delivery<?>>> read) {
        try {
            return read.get();
        } catch (RuntimeException | Error unreadable) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> void put(
            InboundHandler<T> handler, List<Delivery<?>> all, Map<Delivery<?>, Supplier<Optional<Caused>>> commands) {
        var own = all.stream()
                .filter(each -> each.handler() == handler)
                .map(each -> (Delivery<T>) each)
                .toList();
        try {
            var command =
                    handler.commandsFor(own.stream().map(Delivery::message).toList());
            own.forEach(each -> commands.put(each, () -> command.map(make -> make.apply(each.message()))));
        } catch (RuntimeException | Error failure) {
            own.forEach(each -> commands.put(each, () -> {
                throw failure;
            }));
        }
    }

    private static <T> Optional<Step> joined(Delivery<T> readable) {
        return readable.handler().batch().map(batch -> new Step.Join<>(batch, readable.message()));
    }

    private Step step(ConsumerRecord<byte[], byte[]> message, Supplier<Step> made) {
        try {
            return made.get();
        } catch (UnreadableMessage unreadable) {
            return new Step.Do(() -> deadLetters.put(message, unreadable));
        } catch (RuntimeException | Error failure) {
            return new Step.Do(() -> {
                throw failure;
            });
        }
    }

    private void reused(ConsumerRecord<byte[], byte[]> message) {
        deadLetters.put(
                message,
                new UnbelievedMessage(Why.REUSED_ID, "another message of its source came with the same id before"));
    }

    private void deliver(Delivery<?> readable, ConsumerRecord<byte[], byte[]> message) {
        try {
            readable.deliver();
        } catch (UnreadableMessage unreadable) {
            deadLetters.put(message, unreadable);
        }
    }
}
