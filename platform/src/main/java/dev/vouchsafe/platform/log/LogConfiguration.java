package dev.vouchsafe.platform.log;

import org.axonframework.conversion.Converter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.TagResolver;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import tools.jackson.databind.JacksonModule;

/** The service's log and how its events are written. */
@AutoConfiguration(after = MongoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
class LogConfiguration {

    @Bean
    StoredJson storedJson(ObjectProvider<JacksonModule> modules) {
        return new StoredJson(modules.orderedStream().toList());
    }

    @Bean
    Converter storedJsonConverter(StoredJson json) {
        return new StoredJsonConverter(json);
    }

    @Bean
    RecordedEvents recordedEvents(EventCatalogue catalogue, Converter storedJsonConverter) {
        return new RecordedEvents(catalogue, storedJsonConverter);
    }

    @Bean
    TagResolver streamTags(EventTags streams) {
        return StreamTags.resolver(streams);
    }

    @Bean
    RememberedStates rememberedStates() {
        return new RememberedStates();
    }

    @Bean
    LogReader eventLog(
            EventStorageEngine engine, RecordedEvents events, TagResolver tags, RememberedStates remembered) {
        return new EngineLogReader(engine, events, tags, remembered);
    }
}
