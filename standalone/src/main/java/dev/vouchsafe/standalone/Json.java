package dev.vouchsafe.standalone;

import java.util.regex.Pattern;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this application reads and writes JSON: numbers as they stand in the text, and nothing behind the value. */
public final class Json {

    public static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // Of two fields of one name it would be the last that counts, and nobody would be told.
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // A parser's own excerpt of the source does not fit into a sentence.
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** Half of a surrogate pair: a code point that UTF-8 can't say. */
    private static final Pattern HALF = Pattern.compile("\\p{Cs}");

    private Json() {}

    /**
     * The value as text that UTF-8 can say: half a surrogate pair stays one, as an escape, and doesn't become a
     * question mark.
     */
    public static String text(JsonNode value) {
        return HALF.matcher(value.toString())
                .replaceAll(half -> "\\\\u%04x".formatted((int) half.group().charAt(0)));
    }
}
