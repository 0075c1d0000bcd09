package dev.vouchsafe.platform.http;

import com.mongodb.client.MongoDatabase;
import dev.vouchsafe.contracts.access.Role;
import dev.vouchsafe.platform.decision.Commands;
import dev.vouchsafe.platform.schema.JsonSchemas;
import dev.vouchsafe.platform.schema.SchemaConfiguration;
import dev.vouchsafe.platform.time.ServiceClock;
import dev.vouchsafe.platform.time.SimulationClock;
import dev.vouchsafe.web.ProblemAnswers;
import dev.vouchsafe.web.ProblemSource;
import dev.vouchsafe.web.TokenSecurity;
import dev.vouchsafe.web.WebConfiguration;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/**
 * A service's HTTP door. Needs beans of {@link Commands}, {@link ServiceClock}, {@link SimulationClock} and the
 * service's {@link MongoDatabase}; takes the routes' rules from all beans of {@link AccessRules}.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
@EnableConfigurationProperties(HttpSettings.class)
@Import({WebConfiguration.class, SchemaConfiguration.class, ClockHttp.class})
class HttpConfiguration implements WebFluxConfigurer {

    @Override
    public void configureArgumentResolvers(ArgumentResolverConfigurer resolvers) {
        resolvers.addCustomResolver(new Callers());
    }

    @Bean
    RouteAccess routeAccess(ProblemAnswers problems, ObjectProvider<AccessRules> rules) {
        List<AccessRule> all =
                rules.stream().flatMap(some -> some.rules().stream()).toList();
        return new RouteAccess(all, problems);
    }

    @Bean
    ServableAnswers servableAnswers(RouteAccess access) {
        return new ServableAnswers(access);
    }

    @Bean
    KnownParameters knownParameters(RouteAccess access) {
        return new KnownParameters(access);
    }

    @Bean
    SecurityWebFilterChain routes(ServerHttpSecurity http, TokenSecurity tokens, RouteAccess access) {
        return tokens.applyTo(http, access)
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers(HttpMethod.GET, "/actuator/health/**")
                        .permitAll()
                        .anyExchange()
                        .access(access))
                .build();
    }

    @Bean
    AccessRules clockAccess() {
        return AccessRules.of(
                AccessRule.allowEveryone(HttpMethod.GET, ClockHttp.PATH),
                AccessRule.allow(HttpMethod.PUT, ClockHttp.PATH, Role.OPERATOR));
    }

    @Bean
    ProblemSource serviceProblems() {
        return new ServiceProblems();
    }

    @Bean
    RequestBodies requestBodies(JsonSchemas schemas, HttpSettings settings) {
        return new RequestBodies(schemas, settings);
    }

    @Bean
    OffTheEventLoop offTheEventLoop() {
        return new OffTheEventLoop();
    }

    @Bean
    Reads reads(OffTheEventLoop threads) {
        return new Reads(threads);
    }

    @Bean
    Changes changes(
            Commands commands,
            ServiceClock clock,
            RequestBodies bodies,
            MongoDatabase database,
            ObjectProvider<DigestKeying> blinding,
            OffTheEventLoop threads) {
        return new ServedChanges(
                commands,
                clock,
                bodies,
                new OncePerKey(new IdempotencyKeys(database)),
                blinding.getIfAvailable(() -> digest -> digest),
                threads);
    }
}
