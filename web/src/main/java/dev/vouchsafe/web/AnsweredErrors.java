package dev.vouchsafe.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Operators;

/**
 * Answers a call that ends in an error of the machine while it is looked at, on the way to where the blocking work is
 * done; that work is guarded by {@link FatalFailure#guarded}. Nothing of Reactor does: it throws such an error out of
 * the subscription.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class AnsweredErrors implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return new Mono<>() {
            @Override
            public void subscribe(CoreSubscriber<? super Void> caller) {
                var guarded = Operators.toCoreSubscriber(caller);
                try {
                    FatalFailure.guarded(() -> {
                        chain.filter(exchange).subscribe(guarded);
                        return null;
                    });
                } catch (Exception failed) {
                    Operators.error(guarded, failed);
                }
            }
        };
    }
}
