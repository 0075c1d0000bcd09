package dev.vouchsafe.web;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Ties together what one call sets off: taken from the header {@code X-Correlation-Id} or made, passed on and echoed.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class CorrelationId implements WebFilter {

    public static final String HEADER = "X-Correlation-Id";

    private static final String ATTRIBUTE = CorrelationId.class.getName();
    // What may stand in a log line as it is; anything else is replaced.
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._:@/-]{1,100}");

    /** The call's correlation id. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributes()
                .computeIfAbsent(ATTRIBUTE, absent -> UUID.randomUUID().toString())
                .toString();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getFirst(HEADER);
        if (given != null && FORM.matcher(given).matches()) {
            exchange.getAttributes().put(ATTRIBUTE, given);
        }
        var id = of(exchange);
        exchange.getResponse().getHeaders().set(HEADER, id);
        return chain.filter(
                exchange.mutate().request(request -> request.header(HEADER, id)).build());
    }
}
