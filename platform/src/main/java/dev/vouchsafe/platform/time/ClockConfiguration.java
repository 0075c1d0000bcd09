package dev.vouchsafe.platform.time;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.platform.log.EventCatalogue;
import java.time.Instant;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The service's clock: {@code vouchsafe.clock} is {@code system} (the default) or {@code simulated}. */
@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
@ConditionalOnMissingBean(ServiceClock.class)
class ClockConfiguration {

    @Bean
    @ConditionalOnProperty(name = "vouchsafe.clock", havingValue = "system", matchIfMissing = true)
    ServiceClock systemClock() {
        return new SystemServiceClock();
    }

    @Bean
    @ConditionalOnProperty(name = "vouchsafe.clock", havingValue = "simulated")
    ServiceClock simulatedClock(MongoDatabase database, Environment environment) {
        var startAt = environment.getProperty("vouchsafe.clock.start-at", Instant.class);
        return new SimulatedServiceClock(database.getCollection(SimulatedServiceClock.COLLECTION), startAt);
    }
}
