package dev.vouchsafe.platform.readmodel;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.StoredJson;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Where the service's read models are. */
@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
class ReadModelConfiguration {

    @Bean
    ReadModelStates readModelStates(MongoDatabase database, StoredJson json) {
        return new ReadModelStates(database, json);
    }

    @Bean
    ReadModels readModels(MongoDatabase database, ReadModelStates states) {
        return new ReadModels(database, states);
    }
}
