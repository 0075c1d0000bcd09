package dev.vouchsafe.platform.history;

import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.log.StoredJson;
import dev.vouchsafe.platform.personal.Opener;
import dev.vouchsafe.platform.personal.PersonalData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
class HistoryConfiguration {

    @Bean
    Histories histories(LogReader log, StoredJson json, ObjectProvider<PersonalData> personal) {
        var sealing = personal.getIfAvailable();
        return new Histories(log, json, sealing == null ? () -> Opener.NONE : sealing::opener);
    }
}
