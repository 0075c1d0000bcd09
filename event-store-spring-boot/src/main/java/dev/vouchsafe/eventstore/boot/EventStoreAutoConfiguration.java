package dev.vouchsafe.eventstore.boot;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.eventstore.EventStoreSettings;
import dev.vouchsafe.eventstore.MongoEventStorageEngine;
import dev.vouchsafe.eventstore.MongoTokenStore;
import dev.vouchsafe.eventstore.TokenStoreSettings;
import org.axonframework.conversion.Converter;
import org.axonframework.conversion.json.JacksonConverter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.eventhandling.conversion.DelegatingEventConverter;
import org.axonframework.messaging.eventhandling.conversion.EventConverter;
import org.axonframework.messaging.eventhandling.processing.streaming.token.store.TokenStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * The engine and the token store of an application that has a MongoDB: a bean of the database, or of the client with
 * {@code event-store.database} beside it. Any bean here gives way to one of the application's own. Payloads are written
 * by the application's {@code EventConverter} or {@code Converter}, else as JSON by Jackson; of several one has to be
 * primary.
 */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
@Conditional(EventStoreAutoConfiguration.AMongoDb.class)
@EnableConfigurationProperties(EventStoreProperties.class)
public final class EventStoreAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    EventStoreSettings eventStoreSettings(EventStoreProperties properties) {
        return properties.log();
    }

    @Bean
    @ConditionalOnMissingBean
    TokenStoreSettings tokenStoreSettings(EventStoreProperties properties) {
        return properties.progress();
    }

    /** Closed with the application, after Axon's configuration, which uses it. */
    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(EventStorageEngine.class)
    MongoEventStorageEngine eventStorageEngine(
            ObjectProvider<MongoDatabase> database,
            ObjectProvider<MongoClient> client,
            EventStoreProperties properties,
            EventStoreSettings settings,
            ObjectProvider<EventConverter> events,
            ObjectProvider<Converter> payloads) {
        var converter = events.getIfAvailable( // fails where there are several: the log keeps the form it is written in
                () -> new DelegatingEventConverter(payloads.getIfAvailable(JacksonConverter::new)));
        return new MongoEventStorageEngine(database(database, client, properties), converter, settings);
    }

    @Bean
    @ConditionalOnMissingBean(TokenStore.class)
    MongoTokenStore tokenStore(
            ObjectProvider<MongoDatabase> database,
            ObjectProvider<MongoClient> client,
            EventStoreProperties properties,
            TokenStoreSettings settings) {
        return new MongoTokenStore(database(database, client, properties), settings);
    }

    private static MongoDatabase database(
            ObjectProvider<MongoDatabase> database,
            ObjectProvider<MongoClient> client,
            EventStoreProperties properties) {
        return database.getIfUnique(() -> {
            if (properties.database() == null) {
                throw new IllegalStateException("event-store.database must name the database of the event store");
            }
            return client.getObject().getDatabase(properties.database());
        });
    }

    /** There is a database or a client for one. */
    static final class AMongoDb extends AnyNestedCondition {

        AMongoDb() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnBean(MongoDatabase.class)
        static final class ADatabase {}

        @ConditionalOnBean(MongoClient.class)
        static final class AClient {}
    }
}
