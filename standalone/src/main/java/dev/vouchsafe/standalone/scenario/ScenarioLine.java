package dev.vouchsafe.standalone.scenario;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One line of a scenario: something the outside world did at an instant. */
public sealed interface ScenarioLine {

    /** Where it stands in the file, counted from 1. */
    int number();

    /** The simulated instant at which it happens. */
    Instant at();

    /**
     * An external system publishes a message.
     *
     * @param id the CloudEvents id; with the source it says which message it is
     * @param subject the CloudEvents subject; null if the line has none
     * @param value the bytes of the message's value, which need not be readable
     */
    record Publish(
            int number,
            Instant at,
            String topic,
            String key,
            String id,
            String source,
            String type,
            @Nullable String subject,
            byte[] value)
            implements ScenarioLine {}

    /**
     * Somebody calls through the gateway.
     *
     * @param id names the call in the result, and is its {@code Idempotency-Key}
     * @param claims the claims of the caller's bearer token
     * @param body null for a call without one
     */
    record Call(
            int number,
            Instant at,
            String id,
            Map<String, Object> claims,
            String method,
            String path,
            @Nullable Body body)
            implements ScenarioLine {

        /** Whether the call may change something. */
        public boolean changes() {
            return !method.equals("GET");
        }
    }

    /** Time passes, and nothing else happens. */
    record Pause(int number, Instant at) implements ScenarioLine {}

    /** What a call sends. */
    sealed interface Body {

        record Json(JsonNode value) implements Body {}

        record Text(String value) implements Body {}
    }
}
