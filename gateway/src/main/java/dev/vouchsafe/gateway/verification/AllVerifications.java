package dev.vouchsafe.gateway.verification;

import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.UnreadableAnswer;
import dev.vouchsafe.web.HttpJson;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Is every trail whole and unaltered? Each service verifies its own log; together they are whole if each of them is.
 */
@RestController
record AllVerifications(AllServices services) {

    private static final String STATUS = "status";
    /** One trail that is wrong says more than one that is not known yet, and that more than one that is whole. */
    private static final List<String> GRAVEST_FIRST = List.of("wrong", "running", "whole");

    /** What is answered: the gravest status, and what each service said. */
    record TrailsAnswer(String status, List<JsonNode> trails) {}

    @GetMapping(OwnPaths.TRAIL_VERIFICATION)
    Mono<ResponseEntity<byte[]>> show(ServerWebExchange exchange) {
        return services.at(OwnPaths.TRAIL_VERIFICATION)
                .flatMapSequential(trail -> services.ask(HttpMethod.GET, trail, exchange, null))
                .collectList()
                .map(answers -> UnreadableAnswer.unless(() -> together(answers)));
    }

    /** A service that can't say is the answer: without it nobody knows whether every trail is whole. */
    private static ResponseEntity<byte[]> together(List<ResponseEntity<byte[]>> answers) {
        return answers.stream()
                .filter(answer -> !answer.getStatusCode().is2xxSuccessful())
                .findFirst()
                .orElseGet(() -> {
                    var trails = answers.stream()
                            .map(answer -> HttpJson.mapper().readTree(answer.getBody()))
                            .toList();
                    var status = GRAVEST_FIRST.stream()
                            .filter(grave -> trails.stream()
                                    .anyMatch(trail ->
                                            grave.equals(trail.path(STATUS).asString())))
                            .findFirst()
                            .orElseThrow();
                    return ResponseEntity.ok()
                            .contentType(MediaType.APPLICATION_JSON)
                            .body(HttpJson.mapper().writeValueAsBytes(new TrailsAnswer(status, trails)));
                });
    }
}
