package dev.vouchsafe.web;

import io.netty.channel.EventLoop;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import reactor.netty.http.server.HttpServer;

/**
 * Lets the server's threads sleep while nobody calls: a loop of Netty on which nothing is scheduled looks each second.
 */
final class RestingLoops implements NettyServerCustomizer {

    private final Set<EventLoop> resting = ConcurrentHashMap.newKeySet();

    @Override
    public HttpServer apply(HttpServer server) {
        return server.doOnBound(bound -> rest(bound.channel().eventLoop()))
                .doOnConnection(connection -> rest(connection.channel().eventLoop()));
    }

    private void rest(EventLoop loop) {
        if (resting.add(loop)) {
            loop.scheduleAtFixedRate(() -> {}, 1, 1, TimeUnit.HOURS);
        }
    }
}
