package dev.vouchsafe.portal.session;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Ends a session that is old, however much it is used: then the person signs in again. Stands before the security. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LongestSession implements WebFilter {

    private final Duration longest;
    private final InstantSource clock;

    LongestSession(Duration longest, InstantSource clock) {
        this.longest = longest;
        this.clock = clock;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return exchange.getSession()
                .flatMap(session -> session.isStarted()
                                && session.getCreationTime().plus(longest).isBefore(clock.instant())
                        ? session.invalidate()
                        : Mono.empty())
                .then(chain.filter(exchange));
    }
}
