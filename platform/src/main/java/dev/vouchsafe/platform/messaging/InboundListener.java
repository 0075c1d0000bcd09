package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.platform.decision.Caused;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.messaging.InboundSteps.Effect;
import dev.vouchsafe.platform.messaging.InboundSteps.Step;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.BatchMessageListener;

/**
 * Handles the records of one partition in their order, those that become commands or join a batch some at a time. It
 * returns when their effects are durable, be that the handlers' or dead letters. At the first that fails it stops, and
 * says which: those in front of it are done, and the container brings it and the others again.
 *
 * @param giveWay waits for what is more urgent; called before messages are decided
 * @param handled is told how far it came, also when a record fails
 */
record InboundListener(InboundSteps steps, Commands commands, Runnable giveWay, HandledOffsets handled)
        implements BatchMessageListener<byte[], byte[]> {

    /** More would save little, and who wants one event of a commit reads all of it. */
    static final int TOGETHER = 32;

    /** A command that waits for others, and the place of its record. */
    private record PlacedCommand(int place, Caused command, Effect reused) {}

    @Override
    public void onMessage(List<ConsumerRecord<byte[], byte[]>> records) {
        try {
            for (int first = 0; first < records.size(); first += TOGETHER) {
                giveWay.run();
                handle(first, steps.of(records.subList(first, Math.min(records.size(), first + TOGETHER))));
            }
        } catch (BatchListenerFailedException failed) {
            handled.handled(records, failed.getIndex());
            throw failed;
        }
        handled.handled(records, records.size());
    }

    private void handle(int first, List<Step> some) {
        var waiting = new ArrayList<PlacedCommand>(some.size());
        for (int i = 0; i < some.size(); i++) {
            switch (some.get(i)) {
                case Step.Send send -> waiting.add(new PlacedCommand(first + i, send.command(), send.reused()));
                case Step.Join<?> join -> {
                    send(waiting);
                    int next = i + joining(join, some.subList(i, some.size()));
                    perform(joined(join, some.subList(i, next)), first + i);
                    i = next - 1;
                }
                case Step.Do alone -> {
                    send(waiting);
                    perform(alone.effect(), first + i);
                }
            }
        }
        send(waiting);
    }

    /** How many of the steps, from the first on, have the same batch. */
    private static int joining(Step.Join<?> first, List<Step> steps) {
        return (int) steps.stream()
                .takeWhile(step -> step instanceof Step.Join<?> join && join.batch() == first.batch())
                .count();
    }

    /** @param steps each has the batch of the first, so each has a message of its kind */
    @SuppressWarnings("unchecked")
    private static <T> Effect joined(Step.Join<T> first, List<Step> steps) {
        var messages =
                steps.stream().map(step -> ((Step.Join<T>) step).message()).toList();
        return () -> first.batch().handle(messages);
    }

    private void send(List<PlacedCommand> waiting) {
        if (waiting.isEmpty()) {
            return;
        }
        var answers = commands.sendInOrder(
                waiting.stream().map(PlacedCommand::command).toList());
        int last = answers.size() - 1;
        var failure = answers.get(last).failure();
        for (int i = 0; i <= last; i++) {
            if (answers.get(i).outcome() instanceof Outcome.Refused refused && refused.isKeyReused()) {
                perform(waiting.get(i).reused(), waiting.get(i).place());
            }
        }
        if (failure != null) {
            throw failed(waiting.get(last).place(), failure);
        }
        waiting.clear();
    }

    private static void perform(Effect effect, int place) {
        try {
            effect.happen();
        } catch (RuntimeException | Error failure) {
            // The container would stop for good on an Error, without anybody being told.
            throw failed(place, failure);
        }
    }

    private static BatchListenerFailedException failed(int place, Throwable failure) {
        return new BatchListenerFailedException("a message can't be handled now", failure, place);
    }
}
