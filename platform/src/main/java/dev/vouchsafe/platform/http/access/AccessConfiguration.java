package dev.vouchsafe.platform.http.access;

import static org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers.pathMatchers;

import dev.vouchsafe.telemetry.ManagementPort;
import dev.vouchsafe.web.ProblemAnswers;
import dev.vouchsafe.web.TokenSecurity;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.publisher.Mono;

/** Who may use which route: by the rules of all beans of {@link AccessRules}. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
public class AccessConfiguration {

    private static final ServerWebExchangeMatcher NONE = exchange -> MatchResult.notMatch();

    @Bean
    RouteAccess routeAccess(ProblemAnswers problems, ObjectProvider<AccessRules> rules) {
        List<AccessRule> all =
                rules.stream().flatMap(some -> some.rules().stream()).toList();
        return new RouteAccess(all, problems);
    }

    @Bean
    ServableCalls servableCalls(RouteAccess access) {
        return new ServableCalls(access);
    }

    @Bean
    SecurityWebFilterChain routes(
            ServerHttpSecurity http,
            TokenSecurity tokens,
            RouteAccess access,
            ManagementPort management,
            ObjectProvider<OpenCalls> open,
            ObjectProvider<KnownCallStep> steps) {
        var posts = open.stream().flatMap(calls -> calls.posts().stream()).toArray(String[]::new);
        steps.orderedStream()
                .forEach(step -> http.addFilterBefore(
                        (exchange, chain) -> exchange.getPrincipal()
                                .flatMap(somebody -> Caller.of(exchange))
                                .flatMap(caller -> step.begin(exchange, access.call(exchange, caller)))
                                .then(Mono.defer(() -> chain.filter(exchange))),
                        SecurityWebFiltersOrder.AUTHORIZATION));
        return tokens.applyTo(http, access)
                .authorizeExchange(exchanges -> exchanges
                        .matchers(management)
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/api/audit/keys")
                        .permitAll()
                        .matchers(posts.length == 0 ? NONE : pathMatchers(HttpMethod.POST, posts))
                        .permitAll()
                        .anyExchange()
                        .access(access))
                .build();
    }
}
