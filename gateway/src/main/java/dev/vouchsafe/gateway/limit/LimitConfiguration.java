package dev.vouchsafe.gateway.limit;

import dev.vouchsafe.web.ProblemSource;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitSettings.class)
class LimitConfiguration {

    /** Looked at first: what a body's end breaks is a broken connection too. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ProblemSource limits() {
        return error -> {
            for (var cause = error; cause != null; cause = cause.getCause()) {
                if (cause instanceof TooMany tooMany) {
                    return Optional.of(tooMany.problem());
                }
                if (cause instanceof SlowBody) {
                    return Optional.of(SlowBody.problem());
                }
            }
            return Optional.empty();
        };
    }
}
