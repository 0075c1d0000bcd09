package dev.vouchsafe.gateway.entry;

import dev.vouchsafe.contracts.access.OpenRoutes;
import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.gateway.limit.CallerLimit;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.GatewayText;
import dev.vouchsafe.gateway.service.UnreachableService;
import dev.vouchsafe.gateway.service.UnreadableAnswer;
import dev.vouchsafe.telemetry.ManagementPort;
import dev.vouchsafe.web.HttpProblems;
import dev.vouchsafe.web.ProblemSource;
import dev.vouchsafe.web.TokenSecurity;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * Who comes in: everyone with a valid token. What a role may do is for the service behind the route to say; where
 * several are asked, it is said here too, so that one of them refuses and not each.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class GatewaySecurity {

    @Bean
    SecurityWebFilterChain callers(
            ServerHttpSecurity http,
            TokenSecurity tokens,
            Denials denials,
            CallerLimit limit,
            ManagementPort management) {
        return tokens.applyTo(http, denials)
                .addFilterBefore(limit.filter(), SecurityWebFiltersOrder.AUTHORIZATION)
                .authorizeExchange(exchanges -> exchanges
                        .matchers(management)
                        .permitAll()
                        .pathMatchers(
                                HttpMethod.GET,
                                OwnPaths.KEYS,
                                OwnPaths.OPEN_API,
                                OwnPaths.ASYNC_API,
                                OwnPaths.DESCRIPTION_FILES + "/*")
                        .permitAll()
                        .pathMatchers(HttpMethod.POST, OpenRoutes.POSTS.toArray(String[]::new))
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, OwnPaths.CLOCK)
                        .authenticated()
                        .pathMatchers(OwnPaths.CLOCK)
                        .hasAnyAuthority(any(Role.OPERATOR))
                        .pathMatchers(OwnPaths.TRAIL_VERIFICATION, OwnPaths.TRAIL, OwnPaths.CHECKPOINTS)
                        .hasAnyAuthority(any(Role.AUDITOR))
                        .pathMatchers(OwnPaths.EVIDENCE)
                        .hasAnyAuthority(
                                any(Role.AUDITOR, Role.PARTNER_ADMIN, Role.PARTNER_GLOBAL_ADMIN, Role.CUSTOMER_ADMIN))
                        .pathMatchers(
                                OwnPaths.WHAT_IF,
                                OwnPaths.STATE,
                                OwnPaths.TOTALS,
                                OwnPaths.DEADLINE_VERIFICATION,
                                OwnPaths.DEADLINES,
                                OwnPaths.DEAD_LETTERS)
                        .hasAnyAuthority(any(Role.AUDITOR, Role.OPERATOR))
                        .anyExchange()
                        .authenticated())
                .build();
    }

    private static String[] any(Role... roles) {
        return Stream.of(roles)
                .map(role -> TokenSecurity.authority(role).getAuthority())
                .toArray(String[]::new);
    }

    /** A connection that is refused, or breaks before the answer can be read, is a service that can't be reached. */
    @Bean
    ProblemSource brokenConnections() {
        return error -> {
            for (var cause = error; cause != null; cause = cause.getCause()) {
                if (cause instanceof UnreachableService unreachable) {
                    return Optional.of(HttpProblems.unavailable(unreachable.detail()));
                }
                if (cause instanceof IOException || cause instanceof UnreadableAnswer) {
                    return Optional.of(HttpProblems.unavailable(GatewayText.SERVICE_OF_PATH_DOWN));
                }
            }
            return Optional.empty();
        };
    }
}
