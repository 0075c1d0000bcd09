package dev.vouchsafe.platform.decision.axon;

import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.decision.DecisionHandler;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.log.RememberedStates;
import dev.vouchsafe.platform.time.ServiceClock;
import org.axonframework.common.configuration.AxonConfiguration;
import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.axonframework.messaging.commandhandling.CommandBus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Axon in the service: configured from its beans, started with it. */
@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
class DecisionConfiguration {

    @Bean(destroyMethod = "")
    AxonConfiguration axonConfiguration(
            ObjectProvider<DecisionHandler<?>> handlers,
            EventStorageEngine engine,
            TagResolver tags,
            Converter converter,
            RecordedEvents events,
            RememberedStates remembered) {
        return AxonApplication.of(handlers.orderedStream().toList(), engine, tags, converter, events, remembered);
    }

    @Bean
    AxonLifecycle axonLifecycle(AxonConfiguration axon) {
        return new AxonLifecycle(axon);
    }

    @Bean
    EventStore eventStore(AxonConfiguration axon) {
        return axon.getComponent(EventStore.class);
    }

    @Bean
    Commands commands(AxonConfiguration axon, ServiceClock clock) {
        return new AxonCommands(axon.getComponent(CommandBus.class), clock);
    }
}
