package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Handles the records of one partition in their order, those that become commands some at a time. It returns when their effects are
 * durable, be that the handlers' or dead letters. At the first that fails it stops, and says which: those in front of it are done, and
 * the container brings it and the others again.
 */
final class InboundListener implements BatchMessageListener<byte[], byte[]> {

    /** More would save little, and who wants one event of a commit reads all of it. */
    static final int TOGETHER = 32;
    private static final Logger log = LoggerFactory.getLogger(InboundListener.class);

    private final MessageReader reader;
    private final DeadLetters deadLetters;
    private final Commands commands;

    InboundListener(MessageReader reader, DeadLetters deadLetters, Commands commands) {
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.commands = commands;
    }

    /** What is to be done for a record: a command is sent with others, anything else by itself. */
    private sealed interface Step {

        record Send(Caused command) implements Step {
        }

        record Do(Runnable effect) implements Step {
        }
    }

    /** A command that waits for others, and the place of its record. */
    private record Waiting(int place, Caused command) {
    }

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        var waiting = new ArrayList<Waiting>(TOGETHER);
        for (int place = 0; place < records.size(); place++) {
            switch (step(records.get(place))) {
                case Step.Send send -> {
                    waiting.add(new Waiting(place, send.command()));
                    if (waiting.size() == TOGETHER) {
                        send(waiting);
                    }
                }
                case Step.Do alone -> {
                    send(waiting);
                    perform(alone, place);
                }
            }
        }
        send(waiting);
    }

    private void send(List<Waiting> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var answers = commands.sendInOrder(waiting.stream().map(Waiting::command).toList());
        int last = answers.size() - 1;
        if (answers.get(last).failure() != null) {
            throw failed(waiting.get(last).place(), answers.get(last).failure());
        }
        waiting.clear();
    }

    private static void perform(Step.Do step, int place) {
        try {
            step.effect().run();
        } catch (RuntimeException | Error failure) {
            // The container would stop for good on an Error, without anybody being told.
            throw failed(place, failure);
        }
    }

    private static BatchListenerFailedException failed(int place, Throwable failure) {
        return new BatchListenerFailedException("a message can't be handled now", failure, place);
    }

    /** Whatever fails here does so when it is the record's turn. */
    private Step step(ConsumerRecord<byte[], byte[]> message) {
        try {
            var delivery = reader.read(message);
            Optional<Caused> command = delivery.flatMap(MessageReader.Delivery::command);
            return command.<Step>map(Step.Send::new).orElseGet(() -> new Step.Do(() -> delivery.ifPresentOrElse(
                    readable -> deliver(readable, message), () -> leaveAlone(message))));
        } catch (UnreadableMessage unreadable) {
            return new Step.Do(() -> deadLetters.put(message, unreadable.getMessage()));
        } catch (RuntimeException failure) {
            return new Step.Do(() -> {
                throw failure;
            });
        } catch (Error failure) {
            return new Step.Do(() -> {
                throw failure;
            });
        }
    }

    private void deliver(MessageReader.Delivery<?> readable, ConsumerRecord<byte[], byte[]> message) {
        try {
            readable.deliver();
        } catch (UnreadableMessage unreadable) {
            deadLetters.put(message, unreadable.getMessage());
        }
    }

    private static void leaveAlone(ConsumerRecord<byte[], byte[]> message) {
        log.debug("{}-{}@{} is of a type that is none of ours", message.topic(), message.partition(), message.offset());
    }
}
