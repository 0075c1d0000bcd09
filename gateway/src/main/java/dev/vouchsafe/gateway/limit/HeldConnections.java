package dev.vouchsafe.gateway.limit;

import io.netty.handler.timeout.WriteTimeoutHandler;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/**
 * The open connections. One too many, of an address or of all, makes room for itself: that on which nobody has called
 * for longest ends. So who holds idle ones keeps nobody out, not even others behind the same address.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class HeldConnections implements NettyServerCustomizer, WebFilter {

    private final LimitSettings limits;
    private final Set<HeldConnection> longestFirst = new LinkedHashSet<>();
    private final Map<String, Set<HeldConnection>> byAddress = new HashMap<>();

    HeldConnections(LimitSettings limits) {
        this.limits = limits;
    }

    @Override
    public HttpServer apply(HttpServer server) {
        var time = limits.time();
        return server.idleTimeout(time.idle())
                .doOnChannelInit((observer, channel, remote) -> channel.pipeline()
                        .addFirst(
                                new WriteTimeoutHandler(time.silence().toMillis(), TimeUnit.MILLISECONDS),
                                new HeldConnection(this, time.header())));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!(ServerHttpResponseDecorator.getNativeResponse(exchange.getResponse())
                instanceof HttpServerResponse response)) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> {
            var held = new HeldConnection[1];
            response.withConnection(connection ->
                    held[0] = connection.channel().attr(HeldConnection.KEY).get());
            var connection = held[0];
            if (connection == null) {
                return chain.filter(exchange);
            }
            connection.called();
            return chain.filter(exchange).doFinally(end -> connection.answered());
        });
    }

    synchronized void opened(HeldConnection connection) {
        var ofAddress = byAddress.computeIfAbsent(connection.address(), first -> new LinkedHashSet<>());
        ofAddress.add(connection);
        longestFirst.add(connection);
        if (ofAddress.size() > limits.atOnce().connectionsOfAddress()) {
            makeRoom(ofAddress);
        } else if (longestFirst.size() > limits.atOnce().connections()) {
            makeRoom(longestFirst);
        }
    }

    /** The new one is the last, and free: if all others are in use it ends itself. */
    private void makeRoom(Set<HeldConnection> among) {
        var free = among.stream().filter(HeldConnection::isFree).findFirst().orElseThrow();
        closed(free);
        free.close();
    }

    synchronized void used(HeldConnection connection) {
        var ofAddress = byAddress.get(connection.address());
        if (ofAddress != null && ofAddress.remove(connection)) {
            ofAddress.add(connection);
            longestFirst.remove(connection);
            longestFirst.add(connection);
        }
    }

    synchronized void closed(HeldConnection connection) {
        longestFirst.remove(connection);
        byAddress.computeIfPresent(connection.address(), (address, open) -> {
            open.remove(connection);
            return open.isEmpty() ? null : open;
        });
    }

    /** How many are open now. */
    synchronized int open() {
        return longestFirst.size();
    }
}
