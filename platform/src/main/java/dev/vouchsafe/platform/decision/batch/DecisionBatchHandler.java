package dev.vouchsafe.platform.decision.batch;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.RememberedStates;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandHandler;
import org.axonframework.messaging.commandhandling.CommandMessage;
import org.axonframework.messaging.commandhandling.CommandResultMessage;
import org.axonframework.messaging.commandhandling.GenericCommandResultMessage;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.MessageType;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;

/** Many decisions in one unit of work of Axon's command bus, with one append for all that they come to. */
public final class DecisionBatchHandler implements CommandHandler {

    /** The name of what it handles. */
    public static final QualifiedName COMMAND = new QualifiedName(DecisionBatch.class);

    private static final MessageType RESULT = new MessageType(DecidedBatch.class);

    private final Map<Class<?>, DecisionHandler<?>> handlers;
    private final EventStore store;
    private final TagResolver tags;
    private final RecordedEvents events;
    private final RememberedStates remembered;

    public DecisionBatchHandler(
            List<DecisionHandler<?>> handlers,
            EventStore store,
            TagResolver tags,
            RecordedEvents events,
            RememberedStates remembered) {
        this.handlers = handlers.stream().collect(Collectors.toMap(DecisionHandler::commandType, Function.identity()));
        this.store = store;
        this.tags = tags;
        this.events = events;
        this.remembered = remembered;
    }

    @Override
    public MessageStream.Single<CommandResultMessage> handle(CommandMessage message, ProcessingContext context) {
        try {
            var batch = (DecisionBatch) message.payload();
            var transaction = store.transaction(context);
            var states = new BatchStates(transaction, events, tags, remembered);
            var decided = new DecidedBatch(handlers, events, tags, transaction, states);
            decided.decide(batch);
            return MessageStream.just(new GenericCommandResultMessage(RESULT, decided));
        } catch (RuntimeException e) {
            return MessageStream.<CommandResultMessage>failed(e).first().cast();
        }
    }
}
