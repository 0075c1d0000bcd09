package dev.vouchsafe.payment.whatif;

import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.whatif.PlayCalls;
import dev.vouchsafe.platform.whatif.PlayHttp;
import dev.vouchsafe.platform.whatif.PlayProgress;
import dev.vouchsafe.platform.whatif.Plays;
import dev.vouchsafe.program.Programs;
import dev.vouchsafe.program.definition.ProgramChanges;
import dev.vouchsafe.program.definition.ProgramChanges.WrongChange;
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
        return lines(exchange)
                .publishOn(Schedulers.boundedElastic())
                .reduceWith(Handover::new, Handover::add)
                .flatMap(handover -> {
                    var changed = changed(handover);
                    return calls.alone(progress -> played(handover, changed, progress));
                })
                .map(answer -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(answer));
    }

    private static Flux<String> lines(ServerWebExchange exchange) {
        var decoder = StringDecoder.textPlainOnly();
        decoder.setMaxInMemorySize(LONGEST_LINE);
        return decoder.decode(exchange.getRequest().getBody(), ResolvableType.forClass(String.class), null, Map.of())
                .filter(line -> !line.isBlank());
    }

    /** @throws Malformed if a change makes no sense, or the program is not configured */
    private Programs changed(Handover handover) {
        var program = programs.byId(handover.asked().program())
                .orElseThrow(() -> new Malformed("program", "is not configured."));
        try {
            return programs.with(ProgramChanges.apply(handover.asked().changes(), program));
        } catch (WrongChange wrong) {
            throw new Malformed("changes." + wrong.name(), String.valueOf(wrong.getMessage()));
        }
    }

    private ObjectNode played(Handover handover, Programs changed, PlayProgress progress) {
        long start = System.nanoTime();
        var heard = new PaymentPlay(handover);
        var played = plays.play(changed, handover.asked().asOf(), heard, progress);
        return WholeAnswer.of(
                handover,
                played,
                heard,
                Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
}
