package dev.vouchsafe.portal.api;

import dev.vouchsafe.portal.PortalSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the gateway. Every call carries the token of the person for whom it is made, and the language. */
@Component
public final class Gateway {

    private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

    /** What derives or plays much: the gateway itself says when it took too long. */
    private static final List<String> LONG_READS = List.of("/api/ops/deadlines/verification", "/api/audit/");

    private static final List<String> LONG_CHANGES = List.of("/api/ops/clock", "/api/ops/what-if", "/api/ops/rebuilds");

    private final WebClient client;
    private final PortalSettings settings;
    private final JsonMapper json;

    Gateway(PortalSettings settings, JsonMapper json) {
        this.client = WebClient.builder()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        this.settings = settings;
        // A service of an older release leaves out what it doesn't know.
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /**
     * What a page is about.
     *
     * @throws GatewayRefusal as the result, if it can't be had
     */
    public <T> Mono<Found<T>> get(Caller caller, Address address, ParameterizedTypeReference<T> type) {
        return client.get()
                .uri(at(address))
                .headers(caller::sign)
                .exchangeToMono(answer -> answer.statusCode().isError()
                        ? problem(answer).flatMap(problem -> Mono.error(new GatewayRefusal(problem)))
                        : answer.bodyToMono(JsonNode.class)
                                .map(body -> new Found<T>(
                                        read(body, type),
                                        answer.headers().asHttpHeaders().getETag())))
                .timeout(silenceOf(address, LONG_READS))
                .onErrorMap(Gateway::isSilence, error -> new GatewayRefusal(away()));
    }

    private Duration silenceOf(Address address, List<String> longOnes) {
        return longOnes.stream().anyMatch(address.encoded()::startsWith) ? settings.patience() : settings.silence();
    }

    private URI at(Address address) {
        return URI.create(settings.gateway() + address.encoded());
    }

    private <T> T read(JsonNode body, ParameterizedTypeReference<T> type) {
        return json.readerFor(json.constructType(type.getType())).readValue(body);
    }

    /** Changes something; a refusal is an answer like another. */
    public Mono<Outcome> send(Caller caller, Change change) {
        var request = client.method(change.method()).uri(at(change.address())).headers(headers -> {
            caller.sign(headers);
            if (change.key() != null) {
                headers.set("Idempotency-Key", change.key());
            }
            if (change.ifMatch() != null) {
                headers.set(HttpHeaders.IF_MATCH, change.ifMatch());
            }
            if (change.creates()) {
                headers.set(HttpHeaders.IF_NONE_MATCH, "*");
            }
        });
        var whole = change.body() == null
                ? request
                : request.contentType(MediaType.APPLICATION_JSON).bodyValue(json.writeValueAsBytes(change.body()));
        return outcome(whole.exchangeToMono(this::outcome), silenceOf(change.address(), LONG_CHANGES));
    }

    /** Puts or posts bytes there, as they come. */
    public Mono<Outcome> upload(
            Caller caller,
            HttpMethod method,
            Address address,
            Flux<DataBuffer> bytes,
            MediaType type,
            Map<String, String> more) {
        var upload = client.method(method)
                .uri(at(address))
                .headers(caller::sign)
                .headers(headers -> more.forEach(headers::set))
                .contentType(type)
                .body(bytes, DataBuffer.class)
                .exchangeToMono(this::outcome);
        return outcome(upload, settings.patience());
    }

    /** Passes on what is downloaded, as it comes. */
    public Mono<ResponseEntity<Flux<DataBuffer>>> download(Caller caller, Address address, MediaType accept) {
        return client.get()
                .uri(at(address))
                .headers(caller::sign)
                .accept(accept)
                .retrieve()
                .onStatus(status -> status.isError(), answer -> problem(answer).map(GatewayRefusal::new))
                .toEntityFlux(DataBuffer.class)
                .onErrorMap(Gateway::isSilence, error -> new GatewayRefusal(away()));
    }

    private Mono<Outcome> outcome(Mono<Outcome> asked, Duration silence) {
        return asked.timeout(silence)
                .onErrorResume(Gateway::isSilence, error -> Mono.just(new Outcome.Refused(away())));
    }

    private Mono<Outcome> outcome(ClientResponse answer) {
        if (answer.statusCode().isError()) {
            return problem(answer).map(Outcome.Refused::new);
        }
        int status = answer.statusCode().value();
        return answer.bodyToMono(JsonNode.class)
                .<Outcome>map(body -> new Outcome.Done(status, body))
                .defaultIfEmpty(new Outcome.Done(status, null));
    }

    private static Mono<Problem> problem(ClientResponse answer) {
        int status = answer.statusCode().value();
        return answer.bodyToMono(Problem.class)
                .onErrorReturn(new Problem(status, null, null, null, List.of()))
                .defaultIfEmpty(new Problem(status, null, null, null, List.of()));
    }

    private static boolean isSilence(Throwable error) {
        return error instanceof WebClientRequestException || error instanceof TimeoutException;
    }

    /** It has no sentence: the page says it in its own language. */
    private static Problem away() {
        return new Problem(503, "unavailable", null, null, List.of());
    }
}
