package dev.vouchsafe.gateway.route;

import dev.vouchsafe.gateway.service.GatewaySettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.HeaderSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.NegatedServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;

/**
 * Where there is a portal, it gets whatever isn't of the HTTP interface. It knows itself who comes, by a cookie; the
 * gateway passes it on and looks at nothing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("vouchsafe.gateway.portal")
class PortalRoute {

    private static final String[] OF_THE_INTERFACE = {"/api/**", "/actuator/**", "/livez", "/readyz"};

    /** The portal is told the host that the browser asked for: it is what its pages' addresses begin with. */
    @Bean
    RouteLocator pages(RouteLocatorBuilder routes, GatewaySettings settings) {
        return routes.routes()
                .route(
                        "portal",
                        to -> to.not(other -> other.path(OF_THE_INTERFACE))
                                .filters(filters -> filters.preserveHostHeader())
                                .uri(settings.gateway().portal().getFirst()))
                .build();
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain visitors(ServerHttpSecurity http) {
        return http.securityMatcher(
                        new NegatedServerWebExchangeMatcher(ServerWebExchangeMatchers.pathMatchers(OF_THE_INTERFACE)))
                .csrf(CsrfSpec::disable)
                .logout(LogoutSpec::disable)
                .headers(HeaderSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .authorizeExchange(exchanges -> exchanges.anyExchange().permitAll())
                .build();
    }
}
