package dev.vouchsafe.platform.deadletter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.vouchsafe.web.HttpJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Why a message is sent again, and with which value.
 *
 * @param value a text is the value as it stands, an object is its JSON; null or none for the value as it was
 */
record ReplayBody(String reason, @Nullable JsonNode value) {

    /** The corrected value as it is sent; null if there is none. */
    byte @Nullable [] corrected() {
        if (value == null || value.isNull()) {
            return null;
        }
        return value.isString()
                ? value.asString().getBytes(UTF_8)
                : HttpJson.mapper().writeValueAsBytes(value);
    }
}
