package dev.vouchsafe.platform.imports;

import dev.vouchsafe.contracts.imports.ImportKind;
import dev.vouchsafe.platform.http.Malformed;
import dev.vouchsafe.platform.text.PlatformText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the cells of a row become the data of a message: columns are named as its fields, with a dot before one within
 * another. An empty cell leaves its field out. Whether the data is right is for the message's schema to say.
 *
 * @param fields which fields there are, in the schema's order, and whether each is a whole number
 */
public record RowForm(Map<String, Boolean> fields) {

    static final String PROGRAM = "program";
    private static final JsonMapper JSON = JsonMapper.shared();
    /** Of ASCII digits alone, and none that a number would lose. */
    private static final Pattern WHOLE = Pattern.compile("-?(?:0|[1-9][0-9]{0,17})");

    static RowForm of(ImportKind kind) {
        var resource = "schemas/messages/" + kind.type() + ".json";
        try (var in = RowForm.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalArgumentException("no schema for messages of the type " + kind.type());
            }
            var fields = new LinkedHashMap<String, Boolean>();
            collect("", JSON.readTree(in), fields);
            return new RowForm(fields);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("unreadable schema: " + resource, unreadable);
        }
    }

    private static void collect(String before, JsonNode schema, Map<String, Boolean> fields) {
        schema.path("properties").propertyStream().forEach(each -> {
            var name = before + each.getKey();
            if (each.getValue().has("properties")) {
                collect(name + ".", each.getValue(), fields);
            } else {
                fields.put(name, each.getValue().path("type").asString("").equals("integer"));
            }
        });
    }

    boolean hasProgram() {
        return fields.containsKey(PROGRAM);
    }

    /**
     * The names of a file's columns.
     *
     * @throws Malformed naming a column that is unknown or there twice
     */
    List<String> columns(List<String> header) {
        var names = header.stream().map(String::strip).toList();
        var seen = new HashSet<String>();
        for (var name : names) {
            if (!fields.containsKey(name)) {
                throw new Malformed(
                        name.isEmpty() ? "columns" : name,
                        PlatformText.NO_COLUMN.with("columns", List.copyOf(fields.keySet())));
            }
            if (!seen.add(name)) {
                throw new Malformed(name, PlatformText.TWICE);
            }
        }
        return names;
    }

    /**
     * The data of a row, its fields in the schema's order: the same content is the same text, however the columns
     * stand.
     *
     * @param program of a row that names none; null for none
     */
    ObjectNode data(List<String> columns, List<String> cells, @Nullable String program) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < columns.size() && i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                values.put(columns.get(i), cells.get(i));
            }
        }
        if (program != null && hasProgram()) {
            values.putIfAbsent(PROGRAM, program);
        }
        var data = JSON.createObjectNode();
        fields.forEach((name, whole) -> {
            var value = values.get(name);
            if (value != null) {
                put(data, name, value, whole);
            }
        });
        return data;
    }

    private static void put(ObjectNode data, String name, String value, boolean whole) {
        var path = new ArrayList<>(List.of(name.split("\\.")));
        var last = path.removeLast();
        var parent = data;
        for (var step : path) {
            parent = parent.path(step) instanceof ObjectNode known ? known : parent.putObject(step);
        }
        if (whole && WHOLE.matcher(value).matches()) {
            parent.put(last, Long.parseLong(value));
        } else {
            parent.put(last, value);
        }
    }
}
