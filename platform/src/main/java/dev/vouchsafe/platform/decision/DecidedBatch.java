package dev.vouchsafe.platform.decision;

import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.platform.log.Fold;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.TagResolver;

/** The decisions of a batch. Their positions are known once the transaction is committed. */
final class DecidedBatch {

    /** A commit is one document, of which a server takes 16 MB: there is room for what surrounds the facts. */
    static final int MOST_BYTES = 4 << 20;
    static final int MOST_FACTS = 4_000;

    /** What a decision came to; the positions are counted from where the batch begins. */
    private record Made(Decision decision, RuntimeException failure, long lastRead, int lastOwn) {
    }

    private final Map<Class<?>, DecisionHandler<?>> handlers;
    private final RecordedEvents events;
    private final TagResolver tags;
    private final EventStoreTransaction transaction;
    private final BatchStates states;
    private final List<Made> made = new ArrayList<>();
    private int bytes;

    DecidedBatch(Map<Class<?>, DecisionHandler<?>> handlers, RecordedEvents events, TagResolver tags,
                 EventStoreTransaction transaction, BatchStates states) {
        this.handlers = handlers;
        this.events = events;
        this.tags = tags;
        this.transaction = transaction;
        this.states = states;
    }

    /** Decides the commands up to where the commit is full; the first one always fits. */
    void decide(List<DecisionCommand> commands) {
        states.prepare(commands.stream().<Consumer<States>>map(command -> some -> decision(command, some)).toList());
        boolean room = true;
        for (int i = 0; i < commands.size() && room; i++) {
            room = decide(commands.get(i));
        }
        states.rememberSourced();
    }

    /** Whether there was room for it. */
    private boolean decide(DecisionCommand command) {
        var looked = new Looked();
        try {
            var decision = decision(command, looked);
            if (decision instanceof Decision.Accepted accepted && !accepted.facts().isEmpty() && !append(accepted, command)) {
                return false;
            }
            made.add(new Made(decision, null, looked.lastRead, looked.lastOwn));
        } catch (RuntimeException e) {
            made.add(new Made(null, e, -1, -1));
        }
        return true;
    }

    private Decision decision(DecisionCommand command, States some) {
        var handler = handlers.get(command.payload().getClass());
        if (handler == null) {
            throw new IllegalStateException("no handler for " + command.payload().getClass().getName());
        }
        return decision(handler, command.payload(), some);
    }

    private static <C> Decision decision(DecisionHandler<C> handler, Object command, States some) {
        return handler.handle(handler.commandType().cast(command), some);
    }

    private boolean append(Decision.Accepted accepted, DecisionCommand command) {
        var facts = new ArrayList<OwnFact>();
        int size = bytes;
        for (var fact : accepted.facts()) {
            var message = events.messageOf(fact, command.cause(), command.time(), accepted.programVersion());
            facts.add(new OwnFact(states.size() + facts.size(), fact, message, tags.resolve(message)));
            size += events.sizeOf(message);
        }
        if (states.size() > 0 && (size > MOST_BYTES || states.size() + facts.size() > MOST_FACTS)) {
            return false;
        }
        states.add(facts);
        facts.forEach(fact -> transaction.appendEvent(fact.message()));
        bytes = size;
        return true;
    }

    /** What became of the commands, from the first to the last there was room for. To be asked once the transaction is committed. */
    List<Answer> answers() {
        states.rememberCommitted();
        long start = states.start() - states.size();
        var answers = new ArrayList<Answer>(made.size());
        int own = 0;
        for (Made each : made) {
            own += each.decision() instanceof Decision.Accepted accepted ? accepted.facts().size() : 0;
            answers.add(answer(each, start, own));
        }
        return answers;
    }

    private static Answer answer(Made made, long start, int own) {
        return switch (made.decision()) {
            case null -> Answer.failed(made.failure());
            case Decision.Refused refused -> new Answer(new Outcome.Refused(refused.violations()), null);
            case Decision.Accepted nothing when nothing.facts().isEmpty() -> new Answer(new Outcome.Done(List.of(),
                    made.lastOwn() < 0 ? made.lastRead() : start + made.lastOwn(), false), null);
            case Decision.Accepted accepted -> new Answer(new Outcome.Done(accepted.facts(), start + own - 1, false), null);
        };
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
    }
}
