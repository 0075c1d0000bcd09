package dev.vouchsafe.gateway;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.web.CorrelationId;
import dev.vouchsafe.web.HttpJson;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.databind.JsonNode;

/**
 * What only all services together can answer, asked over connections that stay open: a simulation moves their clocks
 * thousands of times.
 */
@Component
class AllServices implements DisposableBean {

    private static final List<String> OF_A_CALL = List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT_LANGUAGE);
    private static final List<String> OF_A_BODY = List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING);
    private static final List<String> OF_A_CHANGE = List.of(
            HttpHeaders.CONTENT_TYPE, HttpHeaders.CONTENT_ENCODING, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);
    private static final List<String> OF_AN_ANSWER = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.VARY,
            HttpHeaders.ETAG,
            HttpHeaders.RETRY_AFTER);
    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    /** A page of a list whose rows have texts in them. */
    private static final int LARGEST_PART = 16 * 1024 * 1024;

    private final Map<ServiceName, URI> inOrder;
    private final ConnectionProvider connections =
            ConnectionProvider.builder("all-services").maxIdleTime(LONGEST_IDLE).build();
    private final WebClient client;

    AllServices(GatewaySettings settings) {
        this.inOrder = settings.services();
        var http = HttpClient.create(connections)
                .responseTimeout(settings.gateway().clockTimeout());
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PART))
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

    /** All of them, in the order in which they feed each other. */
    Flux<ServiceName> names() {
        return Flux.fromIterable(inOrder.keySet());
    }

    /**
     * What a service answers at a path with its query, for the caller.
     *
     * @return an error of {@link UnreachableService} if it can't be asked, and of {@link RefusedByService} if it
     *     refuses
     */
    Mono<JsonNode> read(ServiceName service, String target, ServerWebExchange exchange) {
        return send(HttpMethod.GET, requireNonNull(inOrder.get(service)).resolve(target), exchange, null)
                .onErrorMap(IOException.class, failure -> new UnreachableService(service, failure))
                .map(answer -> {
                    if (answer.getStatusCode().is5xxServerError()) {
                        throw new UnreachableService(service, null);
                    }
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        throw new RefusedByService(answer);
                    }
                    return HttpJson.mapper().readTree(answer.getBody());
                });
    }

    /** The lines of a list at a service as CSV, without their ends; the first is the header. */
    Flux<String> lines(ServiceName service, String target, ServerWebExchange exchange) {
        return client.get()
                .uri(requireNonNull(inOrder.get(service)).resolve(target))
                .headers(headers -> identify(headers, exchange))
                .accept(MediaType.parseMediaType("text/csv"))
                .retrieve()
                .bodyToFlux(String.class);
    }

    /** The lines of an answer to the caller's call, each as it comes. What is no such answer is one line. */
    Mono<ResponseEntity<Flux<String>>> lines(URI address, ServerWebExchange exchange) {
        return client.get()
                .uri(asked(address, exchange))
                .headers(headers -> identify(headers, exchange))
                .accept(MediaType.APPLICATION_NDJSON)
                .retrieve()
                .onStatus(HttpStatusCode::isError, answer -> Mono.empty())
                .toEntityFlux(String.class)
                .onErrorMap(WebClientRequestException.class, failure -> requireNonNull(failure.getCause()));
    }

    /** What is said of the service at this address when it doesn't answer. */
    UnreachableService unreachable(URI address, @Nullable Throwable cause) {
        return inOrder.entrySet().stream()
                .filter(service -> service.getValue().getAuthority().equals(address.getAuthority()))
                .findFirst()
                .map(service -> new UnreachableService(service.getKey(), cause))
                .orElseThrow();
    }

    /** Passes the caller's call on and answers what the service answers, whatever it is. */
    Mono<ResponseEntity<byte[]>> ask(
            HttpMethod method, URI address, ServerWebExchange exchange, byte @Nullable [] body) {
        return send(method, asked(address, exchange), exchange, body);
    }

    private static URI asked(URI address, ServerWebExchange exchange) {
        var query = exchange.getRequest().getURI().getRawQuery();
        return query == null ? address : URI.create(address + "?" + query);
    }

    private Mono<ResponseEntity<byte[]>> send(
            HttpMethod method, URI target, ServerWebExchange exchange, byte @Nullable [] body) {
        var request = client.method(method).uri(target).headers(headers -> {
            identify(headers, exchange);
            if (method != HttpMethod.GET) {
                // Of what form the body is said to be, and what must hold for the change, is for the service to
                // judge.
                copy(exchange.getRequest().getHeaders(), headers, OF_A_CHANGE);
            }
        });
        return (body == null ? request : request.bodyValue(body))
                .exchangeToMono(answer -> answer.toEntity(byte[].class))
                .map(AllServices::withoutHopHeaders)
                // Named by its cause, as a connection of a route would be.
                .onErrorMap(WebClientRequestException.class, failure -> requireNonNull(failure.getCause()));
    }

    private static void identify(HttpHeaders headers, ServerWebExchange exchange) {
        copy(exchange.getRequest().getHeaders(), headers, OF_A_CALL);
        headers.set(CorrelationId.HEADER, CorrelationId.of(exchange));
    }

    private static void copy(HttpHeaders from, HttpHeaders to, List<String> names) {
        names.forEach(name -> from.getOrEmpty(name).forEach(value -> to.add(name, value)));
    }

    /** What the caller says of the form of its body. */
    static HttpHeaders ofBody(ServerWebExchange exchange) {
        var said = new HttpHeaders();
        copy(exchange.getRequest().getHeaders(), said, OF_A_BODY);
        return said;
    }

    /**
     * Passes a body on as it comes, and answers what the service answers as it comes. When the caller goes, the service
     * hears of it.
     *
     * @param accept the form of the answer
     * @param ofBody what is said of the body's form
     */
    Mono<ResponseEntity<Flux<DataBuffer>>> pass(
            ServerWebExchange exchange, URI address, MediaType accept, HttpHeaders ofBody, Flux<DataBuffer> body) {
        return client.post()
                .uri(address)
                .headers(headers -> {
                    identify(headers, exchange);
                    headers.setAccept(List.of(accept));
                    headers.addAll(ofBody);
                })
                .body(BodyInserters.fromDataBuffers(body))
                .retrieve()
                .onStatus(status -> true, answer -> Mono.empty())
                .toEntityFlux(DataBuffer.class)
                .map(answer -> new ResponseEntity<>(
                        answer.getBody(), withoutHopHeaders(answer.getHeaders()), answer.getStatusCode()))
                .onErrorMap(WebClientRequestException.class, failure -> requireNonNull(failure.getCause()));
    }

    /** A body that is there whole. */
    static Flux<DataBuffer> whole(byte[] bytes) {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
    }

    @Override
    public void destroy() {
        connections.dispose();
    }

    private static ResponseEntity<byte[]> withoutHopHeaders(ResponseEntity<byte[]> answer) {
        return new ResponseEntity<>(answer.getBody(), withoutHopHeaders(answer.getHeaders()), answer.getStatusCode());
    }

    static HttpHeaders withoutHopHeaders(HttpHeaders answered) {
        var kept = new HttpHeaders();
        copy(answered, kept, OF_AN_ANSWER);
        return kept;
    }
}
