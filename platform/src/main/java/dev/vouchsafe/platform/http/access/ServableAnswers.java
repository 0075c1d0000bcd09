package dev.vouchsafe.platform.http.access;

import dev.vouchsafe.web.Acceptance;
import dev.vouchsafe.web.Unservable;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses a call whose answer its caller would not accept, once it is known that the caller may make it and before
 * anything is done.
 */
@Order(ServableAnswers.AFTER_SECURITY)
final class ServableAnswers implements WebFilter {

    static final int AFTER_SECURITY = -1;

    private final RouteAccess routes;

    ServableAnswers(RouteAccess routes) {
        this.routes = routes;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var rule = routes.ruleFor(exchange);
        if (rule.isEmpty()) {
            return chain.filter(exchange);
        }
        try {
            return chain.filter(Acceptance.settle(exchange, rule.get().served()));
        } catch (Unservable refused) {
            return Mono.error(refused);
        }
    }
}
