package dev.vouchsafe.platform.http.wiring;

import dev.vouchsafe.contracts.decision.Code;
import dev.vouchsafe.contracts.decision.Violation;
import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.http.Refusal;
import dev.vouchsafe.platform.http.Resource;
import dev.vouchsafe.platform.http.change.BodyForm;
import dev.vouchsafe.platform.http.change.RequestBodies;
import dev.vouchsafe.platform.http.read.Reads;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.platform.time.SimulationClock;
import java.time.Instant;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * The service's clock: everyone reads it, the operator sets it. Setting it answers when everything up to the instant
 * has been done.
 */
@RestController
record ClockHttp(SimulationClock clock, RequestBodies bodies, Reads reads) {

    static final String PATH = "/api/ops/clock";

    /** The body of a change. */
    record Setting(Instant now) {}

    /** What is answered. */
    record ClockAnswer(Instant now, boolean simulated) {}

    private static final BodyForm<Setting> SETTING = BodyForm.json("clock", Setting.class);

    @GetMapping(PATH)
    Mono<ResponseEntity<JsonNode>> show(ServerWebExchange exchange) {
        return reads.answer(exchange, operator -> shown());
    }

    @PutMapping(PATH)
    Mono<ResponseEntity<JsonNode>> set(ServerWebExchange exchange) {
        return bodies.bytes(exchange, SETTING)
                .flatMap(bytes -> reads.answer(exchange, operator -> {
                    var setting = bodies.bound(bodies.content(exchange, bytes, SETTING), SETTING);
                    EntityTags.demand(
                            exchange.getRequest().getHeaders(), new ClockAnswer(clock.now(), clock.simulated()));
                    if (!clock.simulated()) {
                        throw new Refusal(Violation.of(Code.WRONG_STATE, PlatformText.CLOCK_OF_SYSTEM));
                    }
                    try {
                        clock.advanceTo(setting.now());
                    } catch (IllegalArgumentException backwards) {
                        throw new Malformed("now", PlatformText.CLOCK_BACKWARDS.with("now", clock.now()));
                    }
                    return shown();
                }));
    }

    private Resource shown() {
        return Resource.of(new ClockAnswer(clock.now(), clock.simulated()));
    }
}
