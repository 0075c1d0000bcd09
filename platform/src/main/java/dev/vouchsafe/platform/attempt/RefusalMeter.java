package dev.vouchsafe.platform.attempt;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Counts what this process refused since it started, as {@code vouchsafe.refusals} by code: calls, and members of
 * batches. What is answered 401 or 429 is among the calls of {@code http.server.requests}.
 */
record RefusalMeter(MeterRegistry meters) {

    void count(Attempt attempt) {
        if (!attempt.kind().isRead()) {
            attempt.codes()
                    .forEach(code -> Counter.builder("vouchsafe.refusals")
                            .tag("code", code)
                            .register(meters)
                            .increment());
        }
    }
}
