package dev.vouchsafe.gateway.verification;

import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.gateway.path.OwnPaths;
import dev.vouchsafe.gateway.service.AllAnswers;
import dev.vouchsafe.gateway.service.AllServices;
import dev.vouchsafe.gateway.service.RefusedByService;
import dev.vouchsafe.web.HttpJson;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Is every deadline recorded as it follows from the logs? Each service verifies its own. */
@RestController
record AllDeadlines(AllServices services) {

    @GetMapping(OwnPaths.DEADLINE_VERIFICATION)
    Mono<ResponseEntity<byte[]>> verified(ServerWebExchange exchange) {
        return AllAnswers.of(
                        services.names(),
                        service -> services.readAs(
                                service, OwnPaths.DEADLINE_VERIFICATION, exchange, DeadlinesVerified.class))
                .map(DeadlinesVerified::together)
                .map(verified -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(HttpJson.mapper().writeValueAsBytes(verified)))
                .onErrorResume(RefusedByService.class, refused -> Mono.just(refused.answer()));
    }
}
