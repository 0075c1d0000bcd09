package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What operators and auditors ask about deadlines, in a service that has calls. */
@AutoConfiguration(
        after = DeadlineConfiguration.class,
        afterName = "dev.vouchsafe.platform.http.wiring.HttpAutoConfiguration")
@ConditionalOnBean({Deadlines.class, Reads.class})
@Import({DeadlineHttp.class, DeadlineVerificationHttp.class})
class DeadlineHttpConfiguration {

    @Bean
    AccessRules deadlineAccess() {
        return DeadlineHttp.access();
    }
}
