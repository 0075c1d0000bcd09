package dev.vouchsafe.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.messaging.core.Context.ResourceKey;
import org.axonframework.messaging.core.Message;
import org.axonframework.messaging.core.MessageStream;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.unitofwork.ProcessingContext;
import org.axonframework.messaging.eventhandling.EventHandler;
import org.axonframework.messaging.eventhandling.EventHandlerRegistry;
import org.axonframework.messaging.eventhandling.EventHandlingComponent;
import org.axonframework.messaging.eventhandling.EventMessage;

/** Gathers the events of one unit of work and hands them over together, before the processor stores its token. */
final class BatchingComponent implements EventHandlingComponent {

    private static final String ONE_SEQUENCE = "log";

    private final ResourceKey<List<EventMessage>> batchKey = ResourceKey.withLabel("batch");
    private final Set<QualifiedName> types;
    private final Consumer<List<EventMessage>> handler;

    BatchingComponent(Set<QualifiedName> types, Consumer<List<EventMessage>> handler) {
        this.types = types;
        this.handler = handler;
    }

    @Override
    public MessageStream.Empty<Message> handle(EventMessage event, ProcessingContext context) {
        var batch = context.getResource(batchKey);
        if (batch == null) {
            var started = new ArrayList<EventMessage>();
            context.putResource(batchKey, started);
            context.runOnPostInvocation(c -> handler.accept(started));
            batch = started;
        }
        batch.add(event);
        return MessageStream.empty();
    }

    @Override
    public Set<QualifiedName> supportedEvents() {
        return types;
    }

    /** Every event: one of an unknown type, written by a later version, must stop the follower and not be passed over. */
    @Override
    public boolean supports(QualifiedName type) {
        return true;
    }

    @Override
    public Object sequenceIdentifierFor(EventMessage event, ProcessingContext context) {
        return ONE_SEQUENCE;
    }

    @Override
    public EventHandlerRegistry subscribe(QualifiedName type, EventHandler more) {
        throw new UnsupportedOperationException("it has the one handler it was made with");
    }

    @Override
    public EventHandlerRegistry subscribe(Set<QualifiedName> names, EventHandler more) {
        throw new UnsupportedOperationException("it has the one handler it was made with");
    }
}
