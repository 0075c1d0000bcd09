package dev.vouchsafe.web;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Answers a call that ends in an error of the machine while it is looked at, on the way to where the blocking work is
 * done; that work is guarded by {@link FatalFailure#guarded}. Nothing of Reactor does: it throws such an error out of
 * the subscription. It is asked for where a call comes in, and once more behind what may go on with it on another
 * thread.
 */
record AnsweredErrors(int order) implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return order;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return FatalFailure.guardedCall(() -> chain.filter(exchange));
    }
}
