package dev.vouchsafe.platform.totals;

import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Totals, in a service that has some. */
@AutoConfiguration(afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean({TotalsSource.class, Reads.class})
@Import(TotalsHttp.class)
class TotalsConfiguration {

    @Bean
    AccessRules totalsAccess() {
        return TotalsHttp.access();
    }
}
