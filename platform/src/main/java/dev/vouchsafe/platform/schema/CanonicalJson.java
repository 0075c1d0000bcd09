package dev.vouchsafe.platform.schema;

import dev.vouchsafe.web.HttpJson;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** One text for all JSON that means the same: fields in the order of their names, numbers without needless zeros. */
public final class CanonicalJson {

    private CanonicalJson() {}

    public static String of(JsonNode json) {
        var canonical = new StringBuilder();
        write(json, canonical);
        return canonical.toString();
    }

    private static void write(JsonNode node, StringBuilder canonical) {
        if (node.isObject()) {
            canonical.append('{');
            node.propertyStream().sorted(Map.Entry.comparingByKey()).forEach(field -> {
                canonical
                        .append(HttpJson.mapper().writeValueAsString(field.getKey()))
                        .append(':');
                write(field.getValue(), canonical);
                canonical.append(',');
            });
            canonical.append('}');
        } else if (node.isArray()) {
            canonical.append('[');
            node.forEach(element -> {
                write(element, canonical);
                canonical.append(',');
            });
            canonical.append(']');
        } else if (node.isNumber()) {
            canonical.append(node.decimalValue().stripTrailingZeros());
        } else if (!node.isMissingNode()) {
            canonical.append(node);
        }
    }
}
