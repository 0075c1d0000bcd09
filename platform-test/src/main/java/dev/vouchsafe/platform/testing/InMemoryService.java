package dev.vouchsafe.platform.testing;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.Cause;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.time.ServiceClock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;

/** The decisions and the log of a service as the platform wires them, on a log in memory and without anything else. */
public final class InMemoryService implements AutoCloseable {

    /** Who recorded what no command brought about. */
    private static final Cause NOBODY = new Cause(null, Cause.Kind.CALL, "nobody", List.of(), "c-nobody");

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    public final Commands commands;
    public final LogReader log;

    /** The auto-configurations are named in a file beside this class's jar. */
    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration
    static class Wiring {}

    /**
     * @param clock tells the commands' time
     * @param handlers of the commands; each may read the log
     */
    @SafeVarargs
    public InMemoryService(
            InstantSource clock,
            EventCatalogue catalogue,
            EventTags tags,
            Function<LogReader, DecisionHandler<?>>... handlers) {
        context.registerBean(EventCatalogue.class, () -> catalogue);
        context.registerBean(EventTags.class, () -> tags);
        context.registerBean(EventStorageEngine.class, () -> new InMemoryEventStorageEngine());
        context.registerBean(ServiceClock.class, () -> new Borrowed(clock));
        for (int i = 0; i < handlers.length; i++) {
            var handler = handlers[i];
            context.registerBean(
                    "handler" + i, DecisionHandler.class, () -> handler.apply(context.getBean(LogReader.class)));
        }
        context.register(Wiring.class);
        context.refresh();
        commands = context.getBean(Commands.class);
        log = context.getBean(LogReader.class);
    }

    /** Records an event that nobody decided, at its own time. */
    public void record(DomainEvent event) {
        record(event, event.at());
    }

    /** Records an event that nobody decided. */
    public void record(DomainEvent event, Instant at) {
        var message = context.getBean(RecordedEvents.class).messageOf(event, NOBODY, at, null);
        var tags = context.getBean(TagResolver.class).resolve(message);
        context.getBean(EventStorageEngine.class)
                .appendEvents(AppendCondition.none(), null, List.of(new GenericTaggedEventMessage<>(message, tags)))
                .join()
                .commit(null)
                .join();
    }

    /** All that is recorded. */
    public List<RecordedEvent> recorded() {
        try (var events = log.after(-1)) {
            return events.toList();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** The test's clock in place of the service's. */
    private record Borrowed(InstantSource source) implements ServiceClock {

        @Override
        public Instant instant() {
            return source.instant();
        }

        @Override
        public boolean simulated() {
            return false;
        }

        @Override
        public void moveTo(Instant instant) {
            throw new IllegalStateException("the clock is the test's");
        }
    }
}
