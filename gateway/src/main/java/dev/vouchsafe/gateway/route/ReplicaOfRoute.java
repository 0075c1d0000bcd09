package dev.vouchsafe.gateway.route;

import dev.vouchsafe.gateway.service.Replicas;
import java.net.URI;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.filter.RouteToRequestUrlFilter;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Leads what is passed on to a replica, once its route has said to which service it goes. */
@Component
record ReplicaOfRoute(Replicas replicas) implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        URI target = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR);
        return replicas.ask(new Replicas.Call<>() {
            @Override
            public HttpMethod method() {
                return exchange.getRequest().getMethod();
            }

            @Override
            public URI target() {
                return target;
            }

            @Override
            public Mono<Void> at(URI address) {
                // What the try before has noted, nothing being answered yet.
                ServerWebExchangeUtils.reset(exchange);
                ServerWebExchangeUtils.removeAlreadyRouted(exchange);
                exchange.getAttributes().put(ServerWebExchangeUtils.GATEWAY_REQUEST_URL_ATTR, address);
                return chain.filter(exchange);
            }
        });
    }

    @Override
    public int getOrder() {
        return RouteToRequestUrlFilter.ROUTE_TO_URL_FILTER_ORDER + 1;
    }
}
