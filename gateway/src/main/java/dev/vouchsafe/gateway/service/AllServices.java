package dev.vouchsafe.gateway.service;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.web.HttpJson;
import io.netty.channel.ChannelOption;
import io.netty.handler.timeout.TimeoutException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientRequest;
import reactor.netty.resources.ConnectionProvider;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What only all services together can answer, asked over connections that stay open: a simulation moves their clocks
 * thousands of times.
 */
@Component
public class AllServices implements DisposableBean {

    private static final Duration LONGEST_IDLE = Duration.ofSeconds(30);

    /** A page of a list whose rows have texts in them. */
    private static final int LARGEST_PART = 16 * 1024 * 1024;

    private static final Set<ServiceName> SEALING = EnumSet.of(ServiceName.VOUCHER, ServiceName.NOTIFICATION);

    private final Map<ServiceName, URI> inOrder;
    private final ConnectionProvider connections =
            ConnectionProvider.builder("all-services").maxIdleTime(LONGEST_IDLE).build();
    private final WebClient client;
    private final Timeouts timeouts;
    private final CallHeaders call;

    AllServices(GatewaySettings settings, Replicas replicas, CallHeaders call) {
        this.call = call;
        this.inOrder = settings.homes();
        this.timeouts = settings.gateway().timeouts();
        var http = HttpClient.create(connections)
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(timeouts.connect().toMillis()))
                .responseTimeout(timeouts.read());
        this.client = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .filter(new ReplicaOfCall(replicas))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_PART))
                .build();
    }

    /** The addresses of what each has at the path, in the order in which the services feed each other. */
    public Flux<URI> at(String path) {
        return Flux.fromIterable(inOrder.values()).map(each -> each.resolve(path));
    }

    /** The same of the service with this id alone; of all if there is none. */
    public Flux<URI> at(String path, @Nullable String service) {
        return inOrder.keySet().stream()
                .filter(name -> name.id().equals(service))
                .findFirst()
                .map(name -> Flux.just(requireNonNull(inOrder.get(name)).resolve(path)))
                .orElseGet(() -> at(path));
    }

    /** All of them, in the order in which they feed each other. */
    public Flux<ServiceName> names() {
        return Flux.fromIterable(inOrder.keySet());
    }

    /** Those that keep something of persons under keys of their own, in the same order. */
    public Flux<ServiceName> sealing() {
        return names().filter(SEALING::contains);
    }

    /**
     * What a service answers at a path with its query, for the caller.
     *
     * @return an error of {@link UnreachableService} if it can't be asked or says nothing, and of
     *     {@link RefusedByService} if it refuses
     */
    public Mono<JsonNode> read(ServiceName service, String target, ServerWebExchange exchange) {
        return read(service, target, exchange, null);
    }

    /** As {@link #read(ServiceName, String, ServerWebExchange)}, of what is asked for in a body; null for a GET. */
    public Mono<JsonNode> read(
            ServiceName service, String target, ServerWebExchange exchange, byte @Nullable [] asked) {
        return sent(
                        method(asked),
                        requireNonNull(inOrder.get(service)).resolve(target),
                        asked,
                        reading(exchange, asked))
                .map(answer -> {
                    if (answer.getStatusCode().is5xxServerError()) {
                        throw new UnreachableService(service, null);
                    }
                    if (!answer.getStatusCode().is2xxSuccessful()) {
                        throw new RefusedByService(answer);
                    }
                    return HttpJson.mapper().readTree(answer.getBody());
                })
                .onErrorMap(JacksonException.class, noJson -> new UnreachableService(service, noJson));
    }

    /** As {@link #read(ServiceName, String, ServerWebExchange)}; what isn't of the type is no answer. */
    public <T> Mono<T> readAs(ServiceName service, String target, ServerWebExchange exchange, Class<T> type) {
        return read(service, target, exchange)
                .map(answer -> HttpJson.mapper().treeToValue(answer, type))
                .onErrorMap(JacksonException.class, other -> new UnreachableService(service, other));
    }

    private Consumer<HttpHeaders> reading(ServerWebExchange exchange, byte @Nullable [] asked) {
        return headers -> {
            call.identifyRead(headers, exchange);
            if (asked != null) {
                headers.addAll(CallHeaders.ofBody(exchange));
            }
        };
    }

    private static HttpMethod method(byte @Nullable [] asked) {
        return asked == null ? HttpMethod.GET : HttpMethod.POST;
    }

    /** A list at a service as CSV, in its bytes: a cell may hold ends of lines. */
    public Flux<DataBuffer> csv(
            ServiceName service, String target, ServerWebExchange exchange, byte @Nullable [] asked) {
        var request = client.method(method(asked))
                .uri(requireNonNull(inOrder.get(service)).resolve(target))
                .headers(reading(exchange, asked))
                .httpRequest(silentFor(timeouts.stream()))
                .accept(MediaType.parseMediaType("text/csv"));
        return (asked == null ? request : request.bodyValue(asked)).retrieve().bodyToFlux(DataBuffer.class);
    }

    /** The lines of an answer to the caller's call, each as it comes. What is no such answer is one line. */
    public Mono<ResponseEntity<Flux<String>>> lines(URI address, ServerWebExchange exchange) {
        return client.get()
                .uri(asked(address, exchange))
                .headers(headers -> call.identifyRead(headers, exchange))
                .httpRequest(silentFor(timeouts.stream()))
                .accept(MediaType.APPLICATION_NDJSON)
                .retrieve()
                .onStatus(HttpStatusCode::isError, answer -> Mono.empty())
                .toEntityFlux(DataBuffer.class)
                .timeout(timeouts.read())
                .map(answer -> ResponseEntity.status(answer.getStatusCode())
                        .headers(answer.getHeaders())
                        .body(TextLines.of(Objects.requireNonNullElse(answer.getBody(), Flux.empty()))))
                .onErrorMap(AllServices::isSilence, failure -> unreachable(address, failure));
    }

    private static Consumer<ClientHttpRequest> silentFor(Duration longest) {
        return request -> {
            HttpClientRequest sent = request.getNativeRequest();
            sent.responseTimeout(longest);
        };
    }

    /** Nobody listens, the connection breaks, or nothing comes. */
    private static boolean isSilence(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException
                    || cause instanceof java.util.concurrent.TimeoutException
                    || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** What is said of the service at this address when it doesn't answer. */
    public UnreachableService unreachable(URI address, @Nullable Throwable cause) {
        return inOrder.entrySet().stream()
                .filter(service -> service.getValue().getAuthority().equals(address.getAuthority()))
                .findFirst()
                .map(service -> new UnreachableService(service.getKey(), cause))
                .orElseThrow();
    }

    /** What is said of a service that answers that it can't. */
    public UnreachableService unreachable(ServiceName service) {
        return new UnreachableService(service, null);
    }

    /** Passes the caller's call on and answers what the service answers, whatever it is. */
    public Mono<ResponseEntity<byte[]>> ask(
            HttpMethod method, URI address, ServerWebExchange exchange, byte @Nullable [] body) {
        return sent(method, asked(address, exchange), body, headers -> {
            if (method == HttpMethod.GET) {
                call.identifyRead(headers, exchange);
            } else {
                CallHeaders.identify(headers, exchange);
                CallHeaders.ofChange(headers, exchange);
            }
        });
    }

    /** The caller's POST as a part of a call of several services: the service records what it does, and no refusal. */
    public Mono<ResponseEntity<byte[]>> askPart(
            ServiceName service, String path, ServerWebExchange exchange, byte[] body) {
        var address = requireNonNull(inOrder.get(service)).resolve(path);
        return sent(HttpMethod.POST, asked(address, exchange), body, headers -> {
            call.identifyPart(headers, exchange);
            CallHeaders.ofChange(headers, exchange);
        });
    }

    private static URI asked(URI address, ServerWebExchange exchange) {
        var query = exchange.getRequest().getURI().getRawQuery();
        return query == null ? address : URI.create(address + "?" + query);
    }

    private Mono<ResponseEntity<byte[]>> sent(
            HttpMethod method, URI target, byte @Nullable [] body, Consumer<HttpHeaders> said) {
        var request =
                client.method(method).uri(target).headers(said).httpRequest(silentFor(timeouts.of(target.getPath())));
        return (body == null ? request : request.bodyValue(body))
                .exchangeToMono(answer -> answer.toEntity(byte[].class))
                .map(answer -> new ResponseEntity<>(
                        answer.getBody(), CallHeaders.ofAnswer(answer.getHeaders()), answer.getStatusCode()))
                .onErrorMap(AllServices::isSilence, failure -> unreachable(target, failure));
    }

    /**
     * Passes a body on as it comes, and answers what the service answers as it comes. When the caller goes, the service
     * hears of it.
     *
     * @param accept the form of the answer
     * @param ofBody what is said of the body's form
     */
    public Mono<ResponseEntity<Flux<DataBuffer>>> pass(
            ServerWebExchange exchange, URI address, MediaType accept, HttpHeaders ofBody, Flux<DataBuffer> body) {
        return client.post()
                .uri(address)
                .headers(headers -> {
                    CallHeaders.identify(headers, exchange);
                    headers.setAccept(List.of(accept));
                    headers.addAll(ofBody);
                })
                .httpRequest(silentFor(timeouts.whatIf()))
                .body(BodyInserters.fromDataBuffers(body))
                .retrieve()
                .onStatus(status -> true, answer -> Mono.empty())
                .toEntityFlux(DataBuffer.class)
                .map(answer -> new ResponseEntity<>(
                        answer.getBody(), CallHeaders.ofAnswer(answer.getHeaders()), answer.getStatusCode()))
                .onErrorMap(AllServices::isSilence, failure -> unreachable(address, failure));
    }

    /** A body that is there whole. */
    public static Flux<DataBuffer> whole(byte[] bytes) {
        return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes));
    }

    @Override
    public void destroy() {
        connections.dispose();
    }
}
