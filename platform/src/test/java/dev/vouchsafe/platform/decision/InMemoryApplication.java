package dev.vouchsafe.platform.decision;

import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.LogFixture;
import dev.vouchsafe.platform.sample.TicketDecisions;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.commandhandling.CommandBus;

/** Commands and log on Axon's in-memory engine, or on one that a test wants. */
final class InMemoryApplication implements AutoCloseable {

    private final AxonConfiguration axon;
    final Commands commands;
    final EventLog log;

    InMemoryApplication(InstantSource clock, EventStorageEngine engine, DecisionHandler<?>... more) {
        var fixture = new LogFixture(engine);
        var handlers = new ArrayList<>(TicketDecisions.handlers());
        handlers.addAll(List.of(more));
        axon = AxonApplication.of(handlers, engine, fixture.tags(), fixture.converter(), fixture.events());
        axon.start();
        commands = new AxonCommands(axon.getComponent(CommandBus.class), clock);
        log = fixture.log();
    }

    @Override
    public void close() {
        axon.shutdown();
    }
}
