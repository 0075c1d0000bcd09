package dev.vouchsafe.platform.decision.batch;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.decision.CommandResult;
import dev.vouchsafe.platform.decision.DecisionCommand;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.decision.States;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.TagResolver;

/** The decisions of a batch. Their positions are known once the transaction is committed. */
final class DecidedBatch {

    /** A commit is one document, of which a server takes 16 MB: there is room for what surrounds the events. */
    static final int MOST_BYTES = 4 << 20;

    static final int MOST_EVENTS = 4_000;

    private final Map<Class<?>, DecisionHandler<?>> handlers;
    private final RecordedEvents events;
    private final TagResolver tags;
    private final EventStoreTransaction transaction;
    private final BatchStates states;
    /** What became of each, by the position that the batch's first event has. */
    private final List<LongFunction<CommandResult>> made = new ArrayList<>();

    private int bytes;

    DecidedBatch(
            Map<Class<?>, DecisionHandler<?>> handlers,
            RecordedEvents events,
            TagResolver tags,
            EventStoreTransaction transaction,
            BatchStates states) {
        this.handlers = handlers;
        this.events = events;
        this.tags = tags;
        this.transaction = transaction;
        this.states = states;
    }

    /** Decides the commands up to where the commit is full; the first one always fits. */
    void decide(DecisionBatch batch) {
        var commands = batch.commands();
        states.prepare(
                commands.stream()
                        .<Consumer<States>>map(command -> some -> decision(command, some))
                        .toList(),
                commands.stream()
                        .map(DecisionCommand::cause)
                        .map(Cause::id)
                        .filter(Objects::nonNull)
                        .map(CausedEvents::of)
                        .toList());
        boolean goesOn = true;
        for (int i = 0; i < commands.size() && goesOn; i++) {
            goesOn = decide(commands.get(i), batch.strictly());
        }
        states.rememberSourced();
    }

    /** Whether there was room for it and the next one may be decided. */
    private boolean decide(DecisionCommand command, boolean strictly) {
        var looked = new Looked();
        try {
            var earlier = command.cause().id() == null
                    ? null
                    : looked.of(CausedEvents.of(command.cause().id())).state();
            if (earlier != null && !earlier.events().isEmpty()) {
                if (states.isOther(command.cause())) {
                    made.add(start -> answer(Outcome.Refused.idempotencyKeyReused()));
                    return true;
                }
                made.add(start -> answer(new Outcome.Done(earlier.events(), looked.last(start), true)));
                return true;
            }
            return made(decision(command, looked), command, looked);
        } catch (RuntimeException e) {
            made.add(start -> CommandResult.failed(e));
            return !strictly;
        }
    }

    private boolean made(Decision decision, DecisionCommand command, Looked looked) {
        switch (decision) {
            case Decision.Refused refused -> made.add(start -> answer(new Outcome.Refused(refused.violations())));
            case Decision.Accepted nothing
            when nothing.events().isEmpty() ->
                made.add(start -> answer(new Outcome.Done(List.of(), looked.last(start), false)));
            case Decision.Accepted accepted -> {
                if (!append(accepted, command)) {
                    return false;
                }
                int last = states.size() - 1;
                made.add(start -> answer(new Outcome.Done(accepted.events(), start + last, false)));
            }
        }
        return true;
    }

    private static CommandResult answer(Outcome outcome) {
        return new CommandResult(outcome, null);
    }

    private Decision decision(DecisionCommand command, States some) {
        var handler = handlers.get(command.payload().getClass());
        if (handler == null) {
            throw new IllegalStateException(
                    "no handler for " + command.payload().getClass().getName());
        }
        return decision(handler, command.payload(), some);
    }

    private static <C> Decision decision(DecisionHandler<C> handler, Object command, States some) {
        return handler.handle(handler.commandType().cast(command), some);
    }

    private boolean append(Decision.Accepted accepted, DecisionCommand command) {
        var more = new ArrayList<OwnEvent>();
        int size = bytes;
        for (var event : accepted.events()) {
            var message = events.messageOf(event, command.cause(), command.time(), accepted.programVersion());
            int stored = events.sizeOf(message);
            more.add(new OwnEvent(states.size() + more.size(), event, message, tags.resolve(message), stored));
            size += stored;
        }
        if (states.size() > 0 && (size > MOST_BYTES || states.size() + more.size() > MOST_EVENTS)) {
            return false;
        }
        states.add(more);
        more.forEach(event -> transaction.appendEvent(event.message()));
        bytes = size;
        return true;
    }

    /**
     * What became of the commands, from the first to the last there was room for. To be asked once the transaction is
     * committed.
     */
    List<CommandResult> answers() {
        states.rememberCommitted();
        long start = states.start() - states.size();
        return made.stream().map(answer -> answer.apply(start)).toList();
    }

    /** What one decision looks at. */
    private final class Looked implements States {

        private long lastRead = -1;
        private int lastOwn = -1;

        @Override
        public <S> Sourced<S> of(Fold<S> fold) {
            var state = states.look(fold);
            lastRead = Math.max(lastRead, state.position());
            lastOwn = Math.max(lastOwn, state.lastOwn());
            return state.seen(states.start());
        }

        /** The last event that it looked at: one of the batch itself comes behind all of the log. */
        long last(long start) {
            return lastOwn < 0 ? lastRead : start + lastOwn;
        }
    }
}
