package dev.vouchsafe.platform.schema;

import com.networknt.schema.Error;
import dev.vouchsafe.contracts.text.FixedText;
import dev.vouchsafe.contracts.text.FormText;
import dev.vouchsafe.contracts.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What a schema has against a value, as a sentence goes on after the name of the field: for who filled it in, without
 * the schema's own words.
 */
final class Sentences {

    private static final Map<String, Sentence> OF_FORMATS = Map.of(
            "date", FormText.DAY,
            "date-time", FormText.INSTANT,
            "id", FormText.ID,
            "text", FormText.TEXT,
            "file-name", FormText.FILE_NAME);

    private static final Map<String, Sentence> OF_PATTERNS = Map.of(
            "^[A-Z]{2}$", SchemaText.COUNTRY,
            "^[A-Z]{3}$", SchemaText.CURRENCY,
            "^[0-9]{1,15}([.][0-9]{1,4})?$", SchemaText.AMOUNT,
            "^-?[0-9]{1,18}([.][0-9]{1,4})?$", SchemaText.AMOUNT,
            "^[0-9a-f]{64}$", SchemaText.SHA_256,
            "^[A-Za-z0-9](?:[A-Za-z0-9 -]{0,38}[A-Za-z0-9-])?$", SchemaText.BLANKS_INSIDE);

    private static final Map<String, Sentence> OF_TYPES = Map.of(
            "string", SchemaText.STRING,
            "integer", SchemaText.INTEGER,
            "number", SchemaText.NUMBER,
            "boolean", SchemaText.BOOLEAN,
            "object", SchemaText.OBJECT,
            "array", SchemaText.ARRAY,
            "null", SchemaText.NULL);

    private Sentences() {}

    static Sentence of(Error error) {
        var wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> SchemaText.MISSING;
            case "type" -> SchemaText.TYPE.with("types", types(wanted));
            case "format" -> ofFormat(wanted.asString("")).orElse(SchemaText.OTHER);
            case "pattern" -> ofPattern(wanted.asString("")).orElse(SchemaText.OTHER);
            case "enum" -> FormText.ONE_OF.with("words", choices(wanted));
            case "minLength" -> SchemaText.AT_LEAST.with("number", characters(wanted));
            case "maxLength" -> SchemaText.AT_MOST.with("number", characters(wanted));
            case "minItems", "minProperties" -> SchemaText.AT_LEAST.with("number", entries(wanted));
            case "maxItems" -> SchemaText.AT_MOST.with("number", entries(wanted));
            case "uniqueItems" -> SchemaText.NOTHING_TWICE;
            case "minimum" -> SchemaText.MINIMUM.with("limit", wanted.asString());
            case "maximum" -> SchemaText.MAXIMUM.with("limit", wanted.asString());
            default -> SchemaText.OTHER;
        };
    }

    /** Empty for one that nobody has put into words. */
    static Optional<Sentence> ofFormat(String format) {
        return Optional.ofNullable(OF_FORMATS.get(format));
    }

    /** Empty for one that nobody has put into words. */
    static Optional<Sentence> ofPattern(String pattern) {
        return Optional.ofNullable(OF_PATTERNS.get(pattern));
    }

    /** Without null: it means that the value may be left out, and nobody can type it. */
    private static List<String> choices(JsonNode wanted) {
        return wanted.valueStream()
                .filter(choice -> !choice.isNull())
                .map(JsonNode::asString)
                .toList();
    }

    private static List<Sentence> types(JsonNode wanted) {
        var types = wanted.isArray() ? wanted.valueStream() : Stream.of(wanted);
        return types.map(type -> OF_TYPES.getOrDefault(type.asString(""), SchemaText.OTHER_TYPE))
                .toList();
    }

    private static Sentence characters(JsonNode number) {
        return counted(number, SchemaText.CHARACTER, SchemaText.CHARACTERS);
    }

    private static Sentence entries(JsonNode number) {
        return counted(number, SchemaText.ENTRY, SchemaText.ENTRIES);
    }

    private static Sentence counted(JsonNode number, FixedText one, FixedText many) {
        return number.asString().equals("1") ? one : many.with("count", number.asString());
    }
}
