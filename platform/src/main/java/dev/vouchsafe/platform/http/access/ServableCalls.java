package dev.vouchsafe.platform.http.access;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.Acceptance;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses a call that its route can't serve, once it is known that the caller may make it and before anything is done:
 * the caller would not accept the answer, or the route does not know a query parameter. A misspelt {@code asOf} would
 * be answered with today's state.
 */
@Order(ServableCalls.AFTER_SECURITY)
record ServableCalls(RouteAccess routes) implements WebFilter {

    static final int AFTER_SECURITY = -1;

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return routes.ruleFor(exchange)
                .map(rule -> Acceptance.filter(exchange, rule.served(), accepted -> known(accepted, rule, chain)))
                .orElseGet(() -> chain.filter(exchange));
    }

    private static Mono<Void> known(ServerWebExchange exchange, AccessRule rule, WebFilterChain chain) {
        if (rule.parameters() == null) {
            return chain.filter(exchange);
        }
        var unknown = new TreeSet<>(exchange.getRequest().getQueryParams().keySet());
        unknown.removeAll(rule.parameters());
        return unknown.isEmpty()
                ? chain.filter(exchange)
                : Mono.error(new Malformed(unknown.first(), noParameter(rule.parameters())));
    }

    private static Sentence noParameter(Set<String> known) {
        return known.isEmpty()
                ? PlatformText.NO_PARAMETERS
                : PlatformText.NO_PARAMETER.with("parameters", new TreeSet<>(known));
    }
}
