package dev.vouchsafe.web;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as it is spoken over HTTP. Written: fields in the order of the record, nulls kept, days {@code YYYY-MM-DD},
 * instants RFC 3339 in UTC, decimals plain, sentences in English unless {@link SpokenJson} says them. Read: a field
 * named twice, text after the value and a type in place of another are errors.
 */
public final class HttpJson {

    // Not the framework's, so that no property of a deployment can change what callers rely on.
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY, DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                            DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY, MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .addModule(SpokenJson.sentences())
            .build();

    private HttpJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }
}
