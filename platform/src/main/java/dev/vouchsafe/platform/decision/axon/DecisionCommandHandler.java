package dev.vouchsafe.platform.decision.axon;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Decision;
import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.DecisionCommand;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.Outcome;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.EventStreams;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.RememberedStates;
import dev.vouchsafe.platform.log.StreamTags;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.EventStoreTransaction;
import org.axonframework.eventsourcing.eventstore.SourcingCondition;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventstreaming.EventCriteria;
import org.jspecify.annotations.Nullable;

/**
 * One decision on Axon's command bus: was the cause heard before, what does the decision say, what is to be appended.
 */
record DecisionCommandHandler<C>(
        DecisionHandler<C> handler, EventStore store, RecordedEvents events, RememberedStates remembered)
        implements CommandHandler {

    private static final MessageType RESULT = new MessageType(Decided.class);
    /**
     * What is answered before a stale version: a malformed call stays so, and a caller who may not know of a thing must
     * not learn that it changed.
     */
    private static final Set<Code> BEFORE_STALE =
            Set.of(Code.FORBIDDEN, Code.MALFORMED, Code.NOT_FOUND, Code.VOUCHER_NOT_FOUND);

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        try {
            var decided = decide(requireNonNull((DecisionCommand) message.payload()), store.transaction(context));
            return MessageStream.just(new GenericCommandResultMessage(RESULT, decided));
        } catch (RuntimeException e) {
            return MessageStream.<CommandResultMessage>failed(e).first().cast();
        }
    }

    private Decided decide(DecisionCommand command, EventStoreTransaction transaction) {
        var earlier = command.cause().id() == null ? null : earlier(command.cause(), transaction);
        if (earlier != null) {
            return Decided.as(earlier);
        }
        var states = new SourcedStates(transaction, events, remembered);
        var payload = handler.commandType().cast(command.payload());
        var decision = handler.handle(payload, states);
        if (!comesBeforeStale(decision) && !handler.holds(payload, command.precondition(), states.first())) {
            return Decided.as(new Outcome.Stale(states.first().version()));
        }
        return switch (decision) {
            case Decision.Refused refused -> Decided.as(new Outcome.Refused(refused.violations()));
            case Decision.Accepted accepted
            when accepted.events().isEmpty() -> Decided.as(new Outcome.Done(List.of(), states.last(), false));
            case Decision.Accepted accepted -> append(accepted, command, transaction);
        };
    }

    /** What the cause led to before; null if nothing. Asking makes it part of the append's condition. */
    private @Nullable Outcome earlier(Cause cause, EventStoreTransaction transaction) {
        var found = new ArrayList<RecordedEvent>();
        var criteria = EventCriteria.havingTags(StreamTags.ofCause(requireNonNull(cause.id())));
        EventStreams.visit(
                transaction.source(SourcingCondition.conditionFor(criteria)),
                entry -> found.add(events.read(entry.message(), RecordedEvents.positionOf(entry))));
        if (found.isEmpty()) {
            return null;
        }
        if (cause.asksForOtherThan(found.getFirst().cause())) {
            return Outcome.Refused.idempotencyKeyReused();
        }
        return new Outcome.Done(
                found.stream().map(RecordedEvent::payload).toList(),
                found.getLast().position(),
                true);
    }

    private static boolean comesBeforeStale(Decision decision) {
        return decision instanceof Decision.Refused refused
                && refused.violations().stream().anyMatch(v -> BEFORE_STALE.contains(v.code()));
    }

    private Decided append(Decision.Accepted accepted, DecisionCommand command, EventStoreTransaction transaction) {
        for (DomainEvent event : accepted.events()) {
            transaction.appendEvent(
                    events.messageOf(event, command.cause(), command.time(), accepted.programVersion()));
        }
        return Decided.by(accepted.events(), transaction);
    }
}
