package dev.vouchsafe.platform.decision.axon;

import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.decision.batch.DecisionBatchHandler;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.RememberedStates;
import java.util.HashSet;
import java.util.List;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.common.configuration.ModuleBuilder;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.configuration.EventSourcingConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.configuration.CommandHandlingModule;
import org.axonframework.messaging.core.QualifiedName;
import org.axonframework.messaging.core.correlation.CorrelationDataProviderRegistry;
import org.axonframework.messaging.core.correlation.DefaultCorrelationDataProviderRegistry;
import org.axonframework.update.UpdateCheckerConfigurationEnhancer;

/** The service's Axon application: its store and the handlers of its commands. */
final class AxonApplication {

    private AxonApplication() {}

    /**
     * @throws IllegalStateException if Axon would write to another engine than the given one, or a command has two
     *     handlers
     */
    static AxonConfiguration of(
            List<DecisionHandler<?>> handlers,
            EventStorageEngine engine,
            TagResolver tags,
            Converter converter,
            RecordedEvents events,
            RememberedStates remembered) {
        var configuration = EventSourcingConfigurer.create()
                .componentRegistry(registry -> registry
                        // It calls home at every start.
                        .disableEnhancer(UpdateCheckerConfigurationEnhancer.class)
                        .registerComponent(Converter.class, c -> converter)
                        // The cause and its correlation are in the metadata already; Axon's own would overwrite them.
                        .registerComponent(
                                CorrelationDataProviderRegistry.class,
                                c -> new DefaultCorrelationDataProviderRegistry()))
                .registerEventStorageEngine(c -> engine)
                .registerTagResolver(c -> tags)
                .registerCommandHandlingModule(module(handlers, tags, events, remembered))
                .build();
        if (configuration.getComponent(EventStorageEngine.class) != engine) {
            throw new IllegalStateException("Axon doesn't use the service's engine but "
                    + configuration
                            .getComponent(EventStorageEngine.class)
                            .getClass()
                            .getName());
        }
        return configuration;
    }

    private static ModuleBuilder<CommandHandlingModule> module(
            List<DecisionHandler<?>> handlers, TagResolver tags, RecordedEvents events, RememberedStates remembered) {
        var commands = CommandHandlingModule.named("decisions").commandHandlers();
        var taken = new HashSet<Class<?>>();
        for (DecisionHandler<?> handler : handlers) {
            if (!taken.add(handler.commandType())) {
                throw new IllegalStateException(
                        "two handlers for " + handler.commandType().getName());
            }
            commands.commandHandler(
                    new QualifiedName(handler.commandType()),
                    c -> new DecisionCommandHandler<>(handler, c.getComponent(EventStore.class), events, remembered));
        }
        commands.commandHandler(
                DecisionBatchHandler.COMMAND,
                c -> new DecisionBatchHandler(handlers, c.getComponent(EventStore.class), tags, events, remembered));
        return commands;
    }
}
