package dev.vouchsafe.platform.rebuild;

import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.change.Changes;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The operator's way to the rebuilds, in a service that has calls. */
@AutoConfiguration(
        after = RebuildConfiguration.class,
        afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean({Rebuilds.class, Changes.class})
@Import(RebuildHttp.class)
class RebuildHttpConfiguration {

    @Bean
    AccessRules rebuildAccess() {
        return RebuildHttp.access();
    }
}
