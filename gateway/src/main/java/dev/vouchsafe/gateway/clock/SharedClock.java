package dev.vouchsafe.gateway.clock;

import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.web.HttpJson;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The clock that all services share in a simulation. It moves through them in the order in which they feed each other,
 * so that what one says because of the move has been heard by the next before that moves itself.
 */
@RestController
record SharedClock(AllServices services) {

    /** What a service, and the gateway, answers. */
    record ClockAnswer(Instant now, boolean simulated) {}

    @GetMapping(OwnPaths.CLOCK)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return services.at(OwnPaths.CLOCK)
                .flatMapSequential(clock -> services.ask(HttpMethod.GET, clock, exchange, null))
                .collectList()
                .map(SharedClock::together);
    }

    /** Each service answers when it has done everything up to the instant; the first that says no ends the move. */
    @PutMapping(OwnPaths.CLOCK)
    Mono<ResponseEntity<byte[]>> set(ServerWebExchange exchange, @RequestBody(required = false) byte[] setting) {
        return services.at(OwnPaths.CLOCK)
                .concatMap(clock -> services.ask(HttpMethod.PUT, clock, exchange, setting), 1)
                .takeUntil(answer -> !answer.getStatusCode().is2xxSuccessful())
                .collectList()
                .map(SharedClock::together);
    }

    /**
     * A move that was broken off leaves clocks apart: the one that is behind is what the system as a whole has come to.
     */
    private static ResponseEntity<byte[]> together(List<ResponseEntity<byte[]>> answers) {
        var refusal = answers.stream()
                .filter(answer -> !answer.getStatusCode().is2xxSuccessful())
                .findFirst();
        return refusal.orElseGet(() -> {
            var shown = answers.stream()
                    .map(answer -> HttpJson.mapper().readValue(answer.getBody(), ClockAnswer.class))
                    .toList();
            var behind = shown.stream()
                    .map(ClockAnswer::now)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
            var together = new ClockAnswer(behind, shown.stream().allMatch(ClockAnswer::simulated));
            // It shows what that service shows, so it has its ETag.
            var etag = answers.get(shown.stream().map(ClockAnswer::now).toList().indexOf(behind))
                    .getHeaders()
                    .getETag();
            return ResponseEntity.ok()
                    .eTag(etag)
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(HttpJson.mapper().writeValueAsBytes(together));
        });
    }
}
