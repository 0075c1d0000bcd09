package dev.vouchsafe.platform.schema;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the numbers that no field of ours could hold. */
final class OutOfRangeNumbers {

    private static final double LIMIT = Long.MAX_VALUE;

    private OutOfRangeNumbers() {
    }

    static List<WrongField> in(JsonNode value) {
        var found = new ArrayList<WrongField>();
        collect("", value, found);
        return found.isEmpty() ? List.of(new WrongField("", "holds a number that is out of range")) : List.copyOf(found);
    }

    private static void collect(String path, JsonNode value, List<WrongField> found) {
        if (value.isNumber() && isOutOfRange(value)) {
            found.add(new WrongField(path, "is a number that is out of range"));
        }
        value.propertyStream().forEach(field -> collect(WrongField.path(path, field.getKey()), field.getValue(), found));
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(WrongField.path(path, i), value.get(i), found);
        }
    }

    private static boolean isOutOfRange(JsonNode number) {
        double size = number.doubleValueOpt().orElse(Double.POSITIVE_INFINITY);
        return Double.isInfinite(size) || Math.abs(size) >= LIMIT;
    }
}
