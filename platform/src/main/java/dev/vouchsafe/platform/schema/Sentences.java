package dev.vouchsafe.platform.schema;

import com.networknt.schema.Error;
import dev.vouchsafe.contracts.id.MalformedId;
import dev.vouchsafe.contracts.text.FileName;
import dev.vouchsafe.contracts.text.VisibleText;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a schema has against a value, as a sentence goes on after the name of the field: for who filled it in, without
 * the schema's own words.
 */
final class Sentences {

    private static final String OTHER = "does not have the form that it must have";

    private static final Map<String, String> OF_FORMATS = Map.of(
            "date", "must be a day such as 2021-03-15",
            "date-time", "must be an instant such as 2021-03-15T09:00:00Z",
            "id", MalformedId.RULE,
            "text", VisibleText.RULE,
            "file-name", FileName.RULE);

    private static final Map<String, String> OF_PATTERNS = Map.of(
            "^[A-Z]{2}$", "must be a country's two capital letters, such as GB",
            "^[A-Z]{3}$", "must be a currency's three capital letters, such as USD",
            "^[0-9]{1,15}([.][0-9]{1,4})?$", "must be an amount such as \"1250.00\"",
            "^-?[0-9]{1,18}([.][0-9]{1,4})?$", "must be an amount such as \"1250.00\"",
            "^[0-9a-f]{64}$", "must be a SHA-256 in 64 digits and small letters",
            "^[A-Za-z0-9](?:[A-Za-z0-9 -]{0,38}[A-Za-z0-9-])?$",
                    "must be 1 to 40 letters A to Z, digits, blanks and hyphens, a letter or digit first and no blank last");

    private static final Map<String, String> OF_TYPES = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "object", "an object",
            "array", "a list",
            "null", "null");

    private Sentences() {}

    static String of(Error error) {
        var wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "is missing";
            case "type" -> "must be " + types(wanted);
            case "format" -> ofFormat(wanted.asString("")).orElse(OTHER);
            case "pattern" -> ofPattern(wanted.asString("")).orElse(OTHER);
            case "enum" -> "must be one of " + listed(wanted);
            case "minLength" -> "must have at least " + counted(wanted, "character");
            case "maxLength" -> "must have at most " + counted(wanted, "character");
            case "minItems" -> "must have at least " + counted(wanted, "entry");
            case "maxItems" -> "must have at most " + counted(wanted, "entry");
            case "uniqueItems" -> "must name nothing twice";
            case "minimum" -> "must be at least " + wanted.asString();
            case "maximum" -> "must be at most " + wanted.asString();
            default -> OTHER;
        };
    }

    /** Empty for one that nobody has put into words. */
    static Optional<String> ofFormat(String format) {
        return Optional.ofNullable(OF_FORMATS.get(format));
    }

    /** Empty for one that nobody has put into words. */
    static Optional<String> ofPattern(String pattern) {
        return Optional.ofNullable(OF_PATTERNS.get(pattern));
    }

    private static String types(JsonNode wanted) {
        return wanted.isArray()
                ? StreamSupport.stream(wanted.spliterator(), false)
                        .map(Sentences::types)
                        .collect(Collectors.joining(" or "))
                : OF_TYPES.getOrDefault(wanted.asString(""), "of another type");
    }

    private static String listed(JsonNode values) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(", "));
    }

    private static String counted(JsonNode number, String what) {
        var many = what.endsWith("y") ? what.substring(0, what.length() - 1) + "ies" : what + "s";
        return number.asString() + " " + (number.asString().equals("1") ? what : many);
    }
}
