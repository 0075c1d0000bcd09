package dev.vouchsafe.gateway.service;

import dev.vouchsafe.gateway.path.OwnPaths;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a service may be silent when the gateway asks it for an answer of its own. After that it can't be asked.
 *
 * @param connect until it is connected
 * @param replica until a read is asked of another replica, where there is one; that one is given all the time of the
 *     call
 * @param read until it answers what has no time of its own, and between two pieces of that answer
 * @param state the same for how it stands: who looks there may look because a service hangs
 * @param derivation the same for what it derives from its log: evidence, and the verification of its deadlines
 * @param whatIf the same for a what-if, which plays a whole log
 * @param clock for one move of the clock, with all that becomes due by it
 * @param stream between two pieces of a list that is streamed. It waits for other services and for the caller, so
 *     silence is usual
 */
public record Timeouts(
        @DefaultValue("2s") Duration connect,
        @DefaultValue("3s") Duration replica,
        @DefaultValue("10s") Duration read,
        @DefaultValue("3s") Duration state,
        @DefaultValue("5m") Duration derivation,
        @DefaultValue("10m") Duration whatIf,
        @DefaultValue("10m") Duration clock,
        @DefaultValue("10m") Duration stream) {

    /** For an answer that is read whole. */
    public Duration of(String path) {
        return switch (path) {
            case OwnPaths.STATE -> state;
            case OwnPaths.EVIDENCE, OwnPaths.DEADLINE_VERIFICATION -> derivation;
            case OwnPaths.CLOCK -> clock;
            default -> read;
        };
    }
}
