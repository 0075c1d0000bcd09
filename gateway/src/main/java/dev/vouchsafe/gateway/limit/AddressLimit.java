package dev.vouchsafe.gateway.limit;

import dev.vouchsafe.gateway.service.GatewayText;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Before anything is known of a caller but its address: how often it calls, and how many bodies it sends at once to
 * whom no token is shown. A token costs more to look at than an address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class AddressLimit implements WebFilter {

    private static final Duration SOON = Duration.ofSeconds(1);

    private final CallBuckets calls;
    private final Places forms;

    AddressLimit(LimitSettings limits) {
        this.calls = new CallBuckets(limits.calls().ofAddress());
        this.forms =
                new Places(limits.atOnce().formsOfAddress(), limits.atOnce().forms());
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        var address = ClientAddress.of(request.getRemoteAddress());
        var probe = calls.of(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            return Mono.error(
                    new TooMany(GatewayText.TOO_MANY_FROM_ADDRESS, Duration.ofNanos(probe.getNanosToWaitForRefill())));
        }
        return isForm(request) ? inPlace(address, exchange, chain) : chain.filter(exchange);
    }

    private Mono<Void> inPlace(String address, ServerWebExchange exchange, WebFilterChain chain) {
        return Mono.defer(() -> {
            if (!forms.enter(address)) {
                return Mono.error(new TooMany(GatewayText.TOO_MANY_AT_ONCE, SOON));
            }
            return chain.filter(exchange).doFinally(end -> forms.leave(address));
        });
    }

    private static boolean isForm(ServerHttpRequest request) {
        return !CallKind.isOfInterface(request) && hasBody(request.getHeaders());
    }

    static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }
}
