package dev.vouchsafe.platform.trail;

import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.boot.EventStoreAutoConfiguration;
import dev.vouchsafe.platform.history.Histories;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.RecordedEvents;
import dev.vouchsafe.platform.readmodel.ReadModels;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The trail of a service that says how its events stand in it. Their sentences are the resources
 * {@code trail/<service>.en.properties} and {@code …tr.properties}; a missing one stops the start.
 */
@AutoConfiguration(
        after = EventStoreAutoConfiguration.class,
        afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean({TrailTable.class, MongoEventStorageEngine.class})
class TrailConfiguration {

    @Bean
    FactIndex factIndex(TrailTable table, EventCatalogue catalogue, LogReader log) {
        return new FactIndex(table, catalogue, log);
    }

    @Bean
    TrailTexts trailTexts(
            @Value("${spring.application.name}") String service, TrailTable table, EventCatalogue catalogue) {
        return new TrailTexts(table, catalogue, language -> TextResources.read(service, catalogue, language));
    }

    @Bean
    RecordedFacts recordedFacts(
            @Value("${spring.application.name}") String service,
            ReadModels models,
            MongoEventStorageEngine engine,
            RecordedEvents events,
            Histories histories,
            LogReader log,
            TrailTable table,
            TrailTexts texts) {
        return new RecordedFacts(service, models, engine.log(), events, histories, log, table, texts);
    }

    @Bean
    Trail trail(@Value("${spring.application.name}") String service, ObjectProvider<TrailSource> sources) {
        return new Trail(service, () -> List.copyOf(sources.orderedStream().toList()));
    }

    /** The calls for it, in a service that has calls. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnBean(Reads.class)
    @Import(TrailHttp.class)
    static class OverHttp {

        @Bean
        AccessRules trailAccess() {
            return TrailHttp.access();
        }
    }
}
