package dev.vouchsafe.platform.history;

import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventLog;
import dev.vouchsafe.platform.log.StoredJson;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
class HistoryConfiguration {

    @Bean
    Histories histories(EventLog log, StoredJson json) {
        return new Histories(log, json);
    }
}
