package dev.vouchsafe.platform.checkpoint;

import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Is this service's trail whole and unaltered? The gateway asks all of them. */
@RestController
record VerificationHttp(CheckpointVerification verification, Reads reads) {

    static final String PATH = "/api/audit/verification";

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> show(ServerWebExchange exchange) {
        return reads.answer(exchange, auditor -> Resource.of(verification.ask()));
    }
}
