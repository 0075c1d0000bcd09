package dev.vouchsafe.portal.page;

import dev.vouchsafe.portal.api.GatewayRefusal;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** When two calls of a page are refused, the page says the first one. The second is nothing that a log has to tell. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class DroppedRefusals implements WebFilter {

    /** By this name Reactor finds what one subscriber does with errors that come too late. */
    private static final String HOOK = "reactor.onErrorDropped.local";

    private static final Logger log = LoggerFactory.getLogger(DroppedRefusals.class);

    private final Consumer<Throwable> quiet = error -> {
        if (error instanceof GatewayRefusal) {
            log.debug("refused too: {}", error.getMessage());
        } else {
            log.error("an error came too late", error);
        }
    };

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(exchange).contextWrite(context -> context.put(HOOK, quiet));
    }
}
