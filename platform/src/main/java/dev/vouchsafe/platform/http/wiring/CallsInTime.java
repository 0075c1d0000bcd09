package dev.vouchsafe.platform.http.wiring;

import dev.vouchsafe.platform.log.StorePulse;
import dev.vouchsafe.web.FatalFailure;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers a call soon, also while the store is away and what the call does still waits for it. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
record CallsInTime(StorePulse store) implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return store.whileItAnswers(
                FatalFailure.guardedCall(() -> chain.filter(exchange)),
                () -> exchange.getResponse().isCommitted());
    }
}
