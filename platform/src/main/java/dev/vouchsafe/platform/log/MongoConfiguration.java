package dev.vouchsafe.platform.log;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.eventstore.boot.EventStoreAutoConfiguration;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * The service's own database, which its event store is in too: {@code vouchsafe.mongodb.uri} and
 * {@code vouchsafe.mongodb.database}, both required.
 */
@AutoConfiguration(before = EventStoreAutoConfiguration.class)
@ConditionalOnBean(EventCatalogue.class)
class MongoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    MongoClient mongoClient(Environment environment) {
        return MongoClients.create(StoreConnection.settings(environment.getRequiredProperty("vouchsafe.mongodb.uri")));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, Environment environment) {
        return client.getDatabase(environment.getRequiredProperty("vouchsafe.mongodb.database"));
    }

    @Bean
    StorePulse storePulse(
            MongoDatabase database, @Value("${vouchsafe.mongodb.answers-within:1500ms}") Duration patience) {
        return new StorePulse(database, patience);
    }

    @Bean
    StoreHealth storeHealthIndicator(StorePulse store) {
        return new StoreHealth(store);
    }
}
