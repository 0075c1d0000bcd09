package dev.vouchsafe.platform.decision.axon;

import dev.vouchsafe.contracts.decision.DomainEvent;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.LogFixture;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvent;
import dev.vouchsafe.platform.sample.Causes;
import dev.vouchsafe.platform.sample.TicketDecisions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.AppendCondition;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.GenericTaggedEventMessage;
import org.axonframework.messaging.commandhandling.CommandBus;

/** Commands and log on Axon's in-memory engine, or on one that a test wants. */
public final class InMemoryApplication implements AutoCloseable {

    private final AxonConfiguration axon;
    private final LogFixture fixture;
    public final Commands commands;
    public final LogReader log;

    /** With tickets, and more. */
    InMemoryApplication(InstantSource clock, EventStorageEngine engine, DecisionHandler<?>... more) {
        this(clock, new LogFixture(engine), ticketsAnd(more));
    }

    public InMemoryApplication(InstantSource clock, LogFixture fixture, List<DecisionHandler<?>> handlers) {
        this.fixture = fixture;
        axon = AxonApplication.of(
                handlers,
                fixture.engine(),
                fixture.tags(),
                fixture.converter(),
                fixture.events(),
                fixture.remembered());
        axon.start();
        commands = new AxonCommands(axon.getComponent(CommandBus.class), clock);
        log = fixture.log();
    }

    private static List<DecisionHandler<?>> ticketsAnd(DecisionHandler<?>... more) {
        var handlers = new ArrayList<>(TicketDecisions.handlers());
        handlers.addAll(List.of(more));
        return handlers;
    }

    /** Records an event that nobody decided. */
    public void record(DomainEvent event, Instant at) {
        var message = fixture.events().messageOf(event, Causes.call("nobody"), at, null);
        fixture.engine()
                .appendEvents(
                        AppendCondition.none(),
                        null,
                        List.of(new GenericTaggedEventMessage<>(
                                message, fixture.tags().resolve(message))))
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
        axon.shutdown();
    }
}
