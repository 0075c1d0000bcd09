package dev.vouchsafe.standalone.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares a result with what was expected. A call answers as expected if both answers are 2xx, or the status is the
 * same, and the codes are the same; all else must be equal. Lines are matched by kind and id; of several with one id
 * the first is matched with the first, since their order is the order of processing.
 */
public final class ResultComparison {

    private record Key(LineKind kind, String id, int occurrence) {
        @Override
        public String toString() {
            return (kind == LineKind.CALL ? "call" : kind.field()) + " " + id
                    + (occurrence > 1 ? " (" + occurrence + ")" : "");
        }
    }

    private ResultComparison() {}

    /** The differences, one sentence each, in the order of what was expected; empty if there are none. */
    public static List<String> differences(List<? extends JsonNode> expected, List<? extends JsonNode> actual) {
        Map<Key, JsonNode> wanted = keyed(expected);
        Map<Key, JsonNode> found = keyed(actual);
        List<String> differences = new ArrayList<>();
        wanted.forEach((key, line) -> {
            JsonNode other = found.remove(key);
            if (other == null) {
                differences.add(key + ": expected " + line + ", but there is none");
            } else {
                compare(key, line, other, differences);
            }
        });
        found.forEach((key, line) -> differences.add(key + ": not expected, but there is " + line));
        return differences;
    }

    private static Map<Key, JsonNode> keyed(List<? extends JsonNode> lines) {
        Map<Key, JsonNode> keyed = new LinkedHashMap<>();
        for (JsonNode line : lines) {
            LineKind kind =
                    LineKind.of(line).orElseThrow(() -> new IllegalArgumentException("not a result line: " + line));
            int occurrence = 1;
            while (keyed.putIfAbsent(new Key(kind, line.get(kind.field()).stringValue(), occurrence), line) != null) {
                occurrence++;
            }
        }
        return keyed;
    }

    private static void compare(Key key, JsonNode expected, JsonNode actual, List<String> differences) {
        var fields = new TreeSet<>(expected.propertyNames());
        fields.addAll(actual.propertyNames());
        for (String field : fields) {
            JsonNode wanted = expected.path(field);
            JsonNode found = actual.path(field);
            if (!same(key.kind(), field, wanted, found)) {
                differences.add(key + ": " + field + " expected " + shown(wanted) + ", but is " + shown(found));
            }
        }
    }

    private static boolean same(LineKind kind, String field, JsonNode wanted, JsonNode found) {
        if (kind == LineKind.CALL && field.equals("status") && succeeded(wanted)) {
            return succeeded(found);
        }
        return field.equals("codes") ? sorted(wanted).equals(sorted(found)) : wanted.equals(found);
    }

    private static boolean succeeded(JsonNode status) {
        return status.isInt() && status.intValue() / 100 == 2;
    }

    private static List<String> sorted(JsonNode codes) {
        return codes.valueStream().map(JsonNode::toString).sorted().toList();
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "absent" : value.toString();
    }
}
