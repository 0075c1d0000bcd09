package dev.vouchsafe.platform.http.access;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What is done about every call as soon as its caller is known, and before it is known whether the caller may make it.
 * Every bean of this type is asked. Doesn't block.
 */
@FunctionalInterface
public interface KnownCallStep {

    /** Completes for the call to go on; fails to end it, with what says why. */
    Mono<Void> begin(ServerWebExchange exchange, KnownCall call);
}
