package dev.vouchsafe.gateway;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.web.CorrelationId;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
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
    private static final List<String> OF_A_CALL = List.of(HttpHeaders.ACCEPT_LANGUAGE);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    private static final List<String> OF_AN_ANSWER =
            List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_LANGUAGE, HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER);
    private static final int ANY_SIZE = -1;

    private final Map<ServiceName, URI> inOrder;
    private final ConnectionProvider connections =
            ConnectionProvider.builder("all-services").maxIdleTime(LONGEST_IDLE).build();
    private final WebClient client;

    AllServices(GatewaySettings settings) {
        this.inOrder = settings.services();
        var http = HttpClient.create(connections)
                .responseTimeout(settings.gateway().clockTimeout());
        // The services are ours; what they answer may be as long as they like.
        this.client = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(ANY_SIZE))
                .clientConnector(new ReactorClientHttpConnector(http))
                .build();
    }

    /** The addresses of what each has at the path, in the order in which the services feed each other. */
    Flux<URI> at(String path) {
        return Flux.fromIterable(inOrder.values()).map(each -> each.resolve(path));
    }

    /** The same of the service with this id alone; of all if there is none. */
    Flux<URI> at(String path, @Nullable String service) {
        return inOrder.keySet().stream()
                .filter(name -> name.id().equals(service))
                .findFirst()
                .map(name -> Flux.just(requireNonNull(inOrder.get(name)).resolve(path)))
                .orElseGet(() -> at(path));
    }

    /** Passes the caller's call on and answers what the service answers, whatever it is. */
    Mono<ResponseEntity<byte[]>> ask(
            HttpMethod method, URI address, ServerWebExchange exchange, byte @Nullable [] body) {
        var request = request(method, address, exchange);
        return (body == null ? request : request.bodyValue(body))
                .exchangeToMono(answer -> answer.toEntity(byte[].class))
                .map(AllServices::withoutHopHeaders)
                .onErrorMap(WebClientRequestException.class, failure -> unreachable(address, failure));
    }

    /** The same of an answer in lines, each of which is passed on as it comes. What is no such answer is one line. */
    Mono<ResponseEntity<Flux<String>>> lines(URI address, ServerWebExchange exchange) {
        return request(HttpMethod.GET, address, exchange)
                .accept(MediaType.APPLICATION_NDJSON)
                .retrieve()
                .onStatus(HttpStatusCode::isError, answer -> Mono.empty())
                .toEntityFlux(String.class)
                .onErrorMap(WebClientRequestException.class, failure -> unreachable(address, failure));
    }

    /** What is said of a service that doesn't answer. */
    UnreachableService unreachable(URI address, @Nullable Throwable cause) {
        return inOrder.entrySet().stream()
                .filter(service -> service.getValue().getAuthority().equals(address.getAuthority()))
                .findFirst()
                .map(service -> new UnreachableService(service.getKey().id(), cause))
                .orElseThrow();
    }

    private WebClient.RequestBodySpec request(HttpMethod method, URI address, ServerWebExchange exchange) {
        var query = exchange.getRequest().getURI().getRawQuery();
        var given = exchange.getRequest().getHeaders();
        return client.method(method)
                .uri(query == null ? address : URI.create(address + "?" + query))
                .headers(headers -> {
                    headers.set(HttpHeaders.AUTHORIZATION, given.getFirst(HttpHeaders.AUTHORIZATION));
                    headers.set(CorrelationId.HEADER, CorrelationId.of(exchange));
                    copy(given, headers, OF_A_CALL);
                    if (method != HttpMethod.GET) {
                        // Of what form the body is said to be, and what must hold for the change, is for the service to
                        // judge.
                        copy(given, headers, OF_A_CHANGE);
                    }
                });
    }

    private static void copy(HttpHeaders from, HttpHeaders to, List<String> names) {
        names.forEach(name -> from.getOrEmpty(name).forEach(value -> to.add(name, value)));
    }

    private static ResponseEntity<byte[]> withoutHopHeaders(ResponseEntity<byte[]> answer) {
        var kept = new HttpHeaders();
        copy(answer.getHeaders(), kept, OF_AN_ANSWER);
        return new ResponseEntity<>(answer.getBody(), kept, answer.getStatusCode());
    }

    @Override
    public void destroy() {
        connections.dispose();
    }
}
