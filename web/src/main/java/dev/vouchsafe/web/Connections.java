package dev.vouchsafe.web;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.DisposableChannel;
import reactor.netty.http.server.HttpServerResponse;

/** The connection that a call came over. */
public final class Connections {

    private static final Logger log = LoggerFactory.getLogger(Connections.class);

    private Connections() {}

    /**
     * Ends it, where a call can't be answered any more: a caller whose connection ends asks again, one whose connection
     * stays waits.
     */
    public static void end(ServerWebExchange exchange, Throwable because) {
        log.error(
                "{} {} can't be answered, correlation {}",
                exchange.getRequest().getMethod(),
                exchange.getRequest().getPath(),
                CorrelationId.of(exchange),
                because);
        if (ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse())
                instanceof HttpServerResponse response) {
            response.withConnection(DisposableChannel::dispose);
        }
    }
}
