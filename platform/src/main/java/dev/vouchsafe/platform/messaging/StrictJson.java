package dev.vouchsafe.platform.messaging;

import dev.vouchsafe.contracts.text.Utf8;
import java.nio.charset.CharacterCodingException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON without any leniency: UTF-8 only, one value, no field twice, no deep nesting. Reasons never quote the
 * value.
 */
final class StrictJson {

    private static final int DEEPEST_NESTING = 32;

    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST_NESTING)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** @throws UnreadableMessage if the bytes are not one JSON value */
    JsonNode read(byte[] value) {
        try {
            // Left to itself the parser would guess among five encodings.
            return json.readTree(Utf8.read(value));
        } catch (CharacterCodingException notUtf8) {
            throw new UnreadableMessage("the value is not UTF-8");
        } catch (JacksonException notJson) {
            var where = notJson.getLocation();
            throw new UnreadableMessage(
                    "the value is not JSON" + (where == null ? "" : " (at character " + where.getCharOffset() + ")"));
        }
    }

    /**
     * @throws UnreadableMessage if the value has the form that its schema asks for, but can't be read into the class
     */
    <T> T bind(JsonNode value, Class<T> type) {
        try {
            return json.treeToValue(value, type);
        } catch (JacksonException impossible) {
            throw new UnreadableMessage(path(impossible) + " has an impossible value");
        }
    }

    private static String path(JacksonException impossible) {
        var path = new StringBuilder();
        for (var step : impossible.getPath()) {
            path.append(path.isEmpty() ? "" : ".")
                    .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return path.isEmpty() ? "the value" : path.toString();
    }
}
