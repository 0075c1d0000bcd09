package dev.vouchsafe.platform.deadletter;

import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What operators and auditors see of dead letters, in a service that has calls. */
@AutoConfiguration(
        after = DeadLetterConfiguration.class,
        afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean({DeadLetterIndex.class, Reads.class})
@Import(DeadLetterHttp.class)
class DeadLetterHttpConfiguration {

    @Bean
    AccessRules deadLetterAccess() {
        return DeadLetterHttp.access();
    }
}
