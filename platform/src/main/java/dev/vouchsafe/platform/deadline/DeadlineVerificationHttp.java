package dev.vouchsafe.platform.deadline;

import dev.vouchsafe.contracts.ops.DeadlinesVerified;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.time.SharedRun;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Is every deadline of this service recorded as it follows from the log? The gateway asks all of them. */
@RestController
record DeadlineVerificationHttp(SharedRun<DeadlineVerification, DeadlinesVerified> verifications, Reads reads) {

    static final String PATH = DeadlineHttp.PATH + "/verification";

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> show(ServerWebExchange exchange) {
        return reads.answer(exchange, query -> Resource.of(verifications.ask((running, latest) -> running.soFar())));
    }
}
