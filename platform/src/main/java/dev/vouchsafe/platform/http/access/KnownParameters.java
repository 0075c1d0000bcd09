package dev.vouchsafe.platform.http.access;

import dev.vouchsafe.platform.http.Malformed;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets no query parameter through that the route does not know: a misspelt {@code asOf} would be answered with today's
 * state.
 */
@Order(KnownParameters.AFTER_SECURITY)
final class KnownParameters implements WebFilter {

    static final int AFTER_SECURITY = 0;

    private final RouteAccess routes;

    KnownParameters(RouteAccess routes) {
        this.routes = routes;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var known = routes.ruleFor(exchange).map(AccessRule::parameters).orElse(null);
        if (known != null) {
            var unknown = new TreeSet<>(exchange.getRequest().getQueryParams().keySet());
            unknown.removeAll(known);
            if (!unknown.isEmpty()) {
                return Mono.error(new Malformed(
                        unknown.first(),
                        "is no parameter of this path"
                                + (known.isEmpty()
                                        ? "."
                                        : "; it has " + String.join(", ", new TreeSet<>(known)) + ".")));
            }
        }
        return chain.filter(exchange);
    }
}
