package dev.vouchsafe.gateway.limit;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
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
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Waits only so long for the next piece of a body, and for all of it: a caller that holds one back is let go. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class BodyPace implements WebFilter {

    private final Duration silence;
    private final Duration whole;

    BodyPace(LimitSettings limits) {
        this.silence = limits.time().silence();
        this.whole = limits.time().body();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        return AddressLimit.hasBody(request.getHeaders())
                ? chain.filter(exchange.mutate().request(paced(request)).build())
                : chain.filter(exchange);
    }

    private ServerHttpRequest paced(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return Flux.defer(() -> {
                    long begun = System.nanoTime();
                    return super.getBody()
                            .timeout(silence)
                            .<DataBuffer>handle((piece, sink) -> {
                                if (System.nanoTime() - begun > whole.toNanos()) {
                                    DataBufferUtils.release(piece);
                                    sink.error(new SlowBody());
                                } else {
                                    sink.next(piece);
                                }
                            })
                            .onErrorMap(TimeoutException.class, silent -> new SlowBody());
                });
            }
        };
    }
}
