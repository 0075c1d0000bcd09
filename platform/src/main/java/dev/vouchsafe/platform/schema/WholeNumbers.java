package dev.vouchsafe.platform.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Finds the whole numbers that no field of ours could hold: more than 64 bits. The validator lets some of them pass and
 * fails on others.
 */
final class WholeNumbers {

    private static final double LIMIT = Long.MAX_VALUE;

    private WholeNumbers() {}

    /**
     * Those that are too large, in the fields that the schema knows as whole numbers. What it doesn't know is left
     * alone.
     */
    static List<WrongField> tooLarge(JsonNode schema, JsonNode value) {
        var found = new ArrayList<WrongField>();
        collect("", schema, value, found);
        return found;
    }

    /** As deep as the schema goes, however deep the value is. */
    private static void collect(String path, JsonNode schema, JsonNode value, List<WrongField> found) {
        if (value.isNumber() && isWhole(schema.path("type")) && isTooLarge(value)) {
            found.add(new WrongField(path, SchemaText.TOO_LARGE));
        }
        schema.path("properties")
                .propertyStream()
                .filter(field -> value.has(field.getKey()))
                .forEach(field -> collect(
                        WrongField.path(path, field.getKey()), field.getValue(), value.get(field.getKey()), found));
        if (schema.has("items") && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                collect(WrongField.path(path, i), schema.get("items"), value.get(i), found);
            }
        }
    }

    private static boolean isWhole(JsonNode type) {
        return type.asString("").equals("integer")
                || type.valueStream().anyMatch(each -> each.asString("").equals("integer"));
    }

    private static boolean isTooLarge(JsonNode number) {
        if (number.isIntegralNumber()) {
            return !number.canConvertToLong();
        }
        double size = number.doubleValueOpt().orElse(Double.POSITIVE_INFINITY);
        return Double.isInfinite(size) || Math.abs(size) >= LIMIT;
    }
}
