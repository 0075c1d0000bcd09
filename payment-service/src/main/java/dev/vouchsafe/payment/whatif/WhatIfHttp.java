package dev.vouchsafe.payment.whatif;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.whatif.ChangedPrograms;
import dev.vouchsafe.platform.whatif.PlayCalls;
import dev.vouchsafe.platform.whatif.PlayHttp;
import dev.vouchsafe.platform.whatif.PlayProgress;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.web.AskedLanguage;
import java.time.Duration;
import java.util.Map;
import org.springframework.core.ResolvableType;
import org.springframework.core.codec.StringDecoder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/** Plays on what voucher-service played: its lines are the body, and both services' answer is answered. */
@RestController
record WhatIfHttp(PlayCalls calls, Plays plays, Programs programs) {

    /** Bytes of a line: the first has voucher-service's whole answer. */
    private static final int LONGEST_LINE = 16 * 1024 * 1024;

    @PostMapping(PlayHttp.PATH)
    Mono<ResponseEntity<ObjectNode>> play(ServerWebExchange exchange) {
        var language = AskedLanguage.of(exchange);
        return lines(exchange)
                .publishOn(Schedulers.boundedElastic())
                .reduceWith(Handover::new, Handover::add)
                .flatMap(handover -> {
                    var changed = ChangedPrograms.of(handover.asked(), programs);
                    return calls.alone(progress -> played(handover, changed, progress, language));
                })
                .map(answer -> ResponseEntity.ok()
                        .headers(headers -> AskedLanguage.note(headers, language))
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(answer));
    }

    private static Flux<String> lines(ServerWebExchange exchange) {
        var decoder = StringDecoder.textPlainOnly();
        decoder.setMaxInMemorySize(LONGEST_LINE);
        return decoder.decode(exchange.getRequest().getBody(), ResolvableType.forClass(String.class), null, Map.of())
                .filter(line -> !line.isBlank());
    }

    private ObjectNode played(Handover handover, Programs changed, PlayProgress progress, Language language) {
        long start = System.nanoTime();
        var heard = new PaymentPlay(handover);
        var played = plays.play(changed, handover.asked().asOf(), heard, progress);
        return WholeAnswer.of(
                handover,
                played,
                heard,
                Duration.ofNanos(System.nanoTime() - start).toMillis(),
                language);
    }
}
