package dev.vouchsafe.platform.whatif;

import dev.vouchsafe.contracts.decision.RemindersBegun;
import dev.vouchsafe.platform.log.EventCatalogue;
import dev.vouchsafe.platform.log.EventTags;
import dev.vouchsafe.platform.log.LogReader;
import dev.vouchsafe.program.Programs;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** For a service that says which states it makes of its streams, and of each event what stands behind it. */
@AutoConfiguration
@ConditionalOnBean(StreamFolds.class)
class WhatIfConfiguration {

    /** What is played had reminders from its beginning on. */
    @Bean
    InputKind<RemindersBegun> remindersBegunInput() {
        return InputKind.apart(RemindersBegun.class);
    }

    @Bean
    Plays plays(
            LogReader log,
            EventCatalogue catalogue,
            EventTags tags,
            StreamFolds folds,
            ObjectProvider<InputKind<?>> inputs,
            Programs programs,
            ConfigurableListableBeanFactory service) {
        return new Plays(
                log,
                catalogue,
                tags,
                folds,
                inputs.orderedStream().toList(),
                programs,
                service,
                AutoConfigurationPackages.get(service));
    }
}
