package dev.vouchsafe.gateway;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.web.CorrelationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;

/**
 * What only all services together can answer, asked over connections that stay open: a simulation moves their clocks
 * thousands of times.
 */
@Component
class AllServices implements DisposableBean {

    private static final List<String> OF_A_CHANGE = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private final List<URI> inOrder;
    private final ConnectionProvider connections =
            ConnectionProvider.builder("all-services").maxIdleTime(LONGEST_IDLE).build();
    private final WebClient client;

    AllServices(GatewaySettings settings) {
        this.inOrder = List.copyOf(settings.services().values());
        var http = HttpClient.create(connections)
                .responseTimeout(settings.gateway().clockTimeout());
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /** The addresses of what each has at the path, in the order in which the services feed each other. */
    Flux<URI> at(String path) {
        return Flux.fromIterable(inOrder).map(each -> each.resolve(path));
    }

    /** Passes the caller's call on and answers what the service answers, whatever it is. */
    Mono<ResponseEntity<byte[]>> ask(
            HttpMethod method, URI address, ServerWebExchange exchange, byte @Nullable [] body) {
        var query = exchange.getRequest().getURI().getRawQuery();
        var request = client.method(method)
                .uri(query == null ? address : URI.create(address + "?" + query))
                .headers(headers -> {
                    exchange.getRequest()
                            .getHeaders()
                            .getOrEmpty(HttpHeaders.AUTHORIZATION)
                            .forEach(token -> headers.add(HttpHeaders.AUTHORIZATION, token));
                    headers.set(CorrelationId.HEADER, CorrelationId.of(exchange));
                    if (method != HttpMethod.GET) {
                        // Of what form the body is said to be, and what must hold for the change, is for the service to
                        // judge.
                        OF_A_CHANGE.forEach(name -> exchange.getRequest()
                                .getHeaders()
                                .getOrEmpty(name)
                                .forEach(value -> headers.add(name, value)));
                    }
                });
        return (body == null ? request : request.bodyValue(body))
                .exchangeToMono(answer -> answer.toEntity(byte[].class))
                .map(AllServices::withoutHopHeaders)
                // Named by its cause, as a connection of a route would be.
                .onErrorMap(WebClientRequestException.class, failure -> requireNonNull(failure.getCause()));
    }

    @Override
    public void destroy() {
        connections.dispose();
    }

    private static ResponseEntity<byte[]> withoutHopHeaders(ResponseEntity<byte[]> answer) {
        var type = answer.getHeaders().getContentType();
        var kept = new HttpHeaders();
        if (type != null) {
            kept.setContentType(type);
        }
        kept.setETag(answer.getHeaders().getETag());
        var retry = answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER);
        if (retry != null) {
            kept.set(HttpHeaders.RETRY_AFTER, retry);
        }
        return new ResponseEntity<>(answer.getBody(), kept, answer.getStatusCode());
    }
}
