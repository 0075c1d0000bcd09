package dev.vouchsafe.gateway.entry;

import dev.vouchsafe.gateway.service.GatewaySettings;
import dev.vouchsafe.web.Unservable;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets no body of the interface through that is larger than allowed, whether it says so beforehand or not. The portal
 * has a bound of its own: it reads a form whose file is too large, and shows what was typed again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BodyLimit implements WebFilter {

    private static final PathPattern INTERFACE = PathPatternParser.defaultInstance.parse("/api/**");

    private final long limit;

    BodyLimit(GatewaySettings settings) {
        this.limit = settings.gateway().maxBody().toBytes();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var headers = exchange.getRequest().getHeaders();
        if (!INTERFACE.matches(exchange.getRequest().getPath().pathWithinApplication())) {
            return chain.filter(exchange);
        }
        if (headers.getContentLength() > limit) {
            return Mono.error(tooLarge());
        }
        boolean said = headers.getContentLength() >= 0;
        return chain.filter(
                said
                        ? exchange
                        : exchange.mutate()
                                .request(counted(exchange.getRequest()))
                                .build());
    }

    private ServerHttpRequest counted(ServerHttpRequest request) {
        var count = new AtomicLong();
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return super.getBody().handle((buffer, sink) -> {
                    if (count.addAndGet(buffer.readableByteCount()) > limit) {
                        DataBufferUtils.release(buffer);
                        sink.error(tooLarge());
                    } else {
                        sink.next(buffer);
                    }
                });
            }
        };
    }

    private Unservable tooLarge() {
        return Unservable.tooLarge(limit);
    }
}
