package dev.vouchsafe.gateway.whatif;

import static java.util.Objects.requireNonNull;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.contracts.whatif.WhatIf;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.CallHeaders;
import dev.vouchsafe.gateway.service.GatewaySettings;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.WebText;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What would have been: voucher-service plays what was recorded under another definition, and what payment-service
 * would have heard of it flows on to that one, which answers for both. Nothing of it is kept here. One is played at a
 * time.
 */
@RestController
class WhatIfAnswers {

    static final MediaType CSV = new MediaType("text", "csv");
    private static final HttpHeaders LINES = lines();

    private final AllServices services;
    private final List<URI> players;
    private final AtomicBoolean playing = new AtomicBoolean();

    WhatIfAnswers(AllServices services, GatewaySettings settings) {
        this.services = services;
        this.players = List.of(player(settings, ServiceName.VOUCHER), player(settings, ServiceName.PAYMENT));
    }

    private static HttpHeaders lines() {
        var said = new HttpHeaders();
        said.setContentType(MediaType.APPLICATION_NDJSON);
        return HttpHeaders.readOnlyHttpHeaders(said);
    }

    private static URI player(GatewaySettings settings, ServiceName service) {
        return requireNonNull(settings.homes().get(service)).resolve(WhatIf.PLAYS);
    }

    /** Who is asked now, and how far it has come; {@code service} is null if nobody plays. */
    record Progress(boolean running, @Nullable String service, long played, long events) {}

    @PostMapping(OwnPaths.WHAT_IF)
    Mono<ResponseEntity<Flux<DataBuffer>>> play(ServerWebExchange exchange) {
        if (!playing.compareAndSet(false, true)) {
            return Mono.just(busy(AskedLanguage.of(exchange)));
        }
        boolean csv = exchange.getRequest().getHeaders().getAccept().stream()
                .findFirst()
                .filter(CSV::equalsTypeAndSubtype)
                .isPresent();
        return services.pass(
                        exchange,
                        players.getFirst(),
                        csv ? CSV : MediaType.APPLICATION_NDJSON,
                        CallHeaders.ofBody(exchange),
                        exchange.getRequest().getBody())
                .flatMap(played -> csv || !played.getStatusCode().is2xxSuccessful()
                        ? Mono.just(played)
                        : playedOn(exchange, requireNonNull(played.getBody())))
                .doFinally(how -> playing.set(false));
    }

    /** What nobody takes is let go: unread it would keep its connection, and voucher-service what it has to say. */
    private Mono<ResponseEntity<Flux<DataBuffer>>> playedOn(ServerWebExchange exchange, Flux<DataBuffer> played) {
        var taken = new AtomicBoolean();
        var lines = played.doOnSubscribe(by -> taken.set(true));
        return services.pass(exchange, players.getLast(), MediaType.APPLICATION_JSON, LINES, lines)
                .doFinally(how -> {
                    if (!taken.get()) {
                        lines.subscribe().dispose();
                    }
                });
    }

    /** How far it has come, for who waits longer than a moment. */
    @GetMapping(OwnPaths.WHAT_IF)
    Mono<ResponseEntity<byte[]>> progress(ServerWebExchange exchange) {
        return Flux.fromIterable(players)
                .flatMapSequential(player -> services.ask(HttpMethod.GET, player, exchange, null))
                .collectList()
                .map(WhatIfAnswers::together);
    }

    private static ResponseEntity<byte[]> together(List<ResponseEntity<byte[]>> answers) {
        return answers.stream()
                .filter(answer -> !answer.getStatusCode().is2xxSuccessful())
                .findFirst()
                .orElseGet(() -> {
                    var states = answers.stream()
                            .map(answer -> HttpJson.mapper().readTree(answer.getBody()))
                            .toList();
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(HttpJson.mapper().writeValueAsBytes(of(states)));
                });
    }

    private static Progress of(List<JsonNode> states) {
        var names = List.of(ServiceName.VOUCHER.id(), ServiceName.PAYMENT.id());
        for (int i = 0; i < states.size(); i++) {
            var state = states.get(i);
            if (state.path("running").asBoolean()) {
                return new Progress(
                        true,
                        names.get(i),
                        state.path("played").asLong(),
                        state.path("events").asLong());
            }
        }
        return new Progress(false, null, 0, 0);
    }

    private static ResponseEntity<Flux<DataBuffer>> busy(Language language) {
        var problem = Problem.of(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", WebText.WHAT_IF_BUSY);
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .headers(headers -> AskedLanguage.note(headers, language))
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(WhatIf.RETRY_AFTER_SECONDS))
                .body(AllServices.whole(HttpJson.mapper().writeValueAsBytes(problem.body(language))));
    }
}
