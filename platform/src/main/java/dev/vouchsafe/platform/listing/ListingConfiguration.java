package dev.vouchsafe.platform.listing;

import dev.vouchsafe.platform.http.BlockingCalls;
import dev.vouchsafe.platform.readmodel.ReadModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lists, for a service that has calls. */
@AutoConfiguration(afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean(BlockingCalls.class)
class ListingConfiguration {

    @Bean
    Lists lists(BlockingCalls threads, ObjectProvider<ReadModels> models) {
        return new Lists(threads, models::getObject);
    }
}
