package dev.vouchsafe.platform.rebuild;

import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.platform.projection.Followers;
import dev.vouchsafe.platform.projection.OverdueWork;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.readmodel.ReadModelStates;
import dev.vouchsafe.platform.readmodel.ReadModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Rebuilding the service's read models while they serve. */
@AutoConfiguration
@ConditionalOnBean(EventCatalogue.class)
@EnableConfigurationProperties(RebuildSettings.class)
class RebuildConfiguration {

    @Bean
    Rebuilds rebuilds(
            @Value("${spring.application.name}") String service,
            ObjectProvider<ReadModel> readModels,
            LogReader log,
            Followers followers,
            OverdueWork overdue,
            ReadModels models,
            ReadModelStates states,
            RebuildSettings settings) {
        return new Rebuilds(
                service, readModels.orderedStream().toList(), log, followers, overdue, models, states, settings);
    }
}
