package dev.vouchsafe.portal.ops.thing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * What the API says of a thing, whatever it is: values, groups of values, and lists of alike things.
 *
 * @param name of the group; empty for the whole
 */
public record Facts(String name, List<Fact> values, List<Facts> groups, List<Grid> grids) {

    /** @param value as the API says it */
    public record Fact(String name, String value) {}

    /**
     * A list of things of one form.
     *
     * @param rows their values, in the order of the columns; empty where one has none
     */
    public record Grid(String name, List<String> columns, List<List<String>> rows) {}

    /** @param object as the API gives it */
    public static Facts of(String name, JsonNode object) {
        var values = new ArrayList<Fact>();
        var groups = new ArrayList<Facts>();
        var grids = new ArrayList<Grid>();
        object.properties().forEach(field -> {
            var value = field.getValue();
            if (value.isObject() && isMoney(value)) {
                values.add(new Fact(field.getKey(), text(value)));
            } else if (value.isObject()) {
                groups.add(of(field.getKey(), value));
            } else if (value.isArray() && value.path(0).isObject()) {
                grids.add(grid(field.getKey(), value));
            } else if (!text(value).isEmpty()) {
                values.add(new Fact(field.getKey(), text(value)));
            }
        });
        return new Facts(name, values, groups, grids);
    }

    private static Grid grid(String name, JsonNode array) {
        var columns = array.values().stream()
                .flatMap(row -> row.propertyNames().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var rows = array.values().stream()
                .map(row -> columns.stream().map(column -> text(row.path(column))).toList())
                .toList();
        return new Grid(name, List.copyOf(columns), rows);
    }

    private static boolean isMoney(JsonNode value) {
        return value.has("currency") && value.has("amount");
    }

    private static String text(JsonNode value) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (isMoney(value)) {
            return value.path("amount").asString("") + " " + value.path("currency").asString("");
        }
        return value.isArray()
                ? value.values().stream().map(Facts::text).collect(Collectors.joining(", "))
                : value.isObject()
                        ? value.properties().stream()
                                .map(Map.Entry::getValue)
                                .map(Facts::text)
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(" "))
                        : value.asString("");
    }

    /** Each value by the way to it, such as {@code reservation.consultantId}. */
    Map<String, String> flat() {
        var flat = new LinkedHashMap<String, String>();
        flat("", flat);
        return flat;
    }

    private void flat(String before, Map<String, String> flat) {
        values.forEach(fact -> flat.put(before + fact.name(), fact.value()));
        groups.forEach(group -> group.flat(before + group.name() + ".", flat));
        grids.forEach(grid -> {
            for (int row = 0; row < grid.rows().size(); row++) {
                flat.put(before + grid.name() + "." + (row + 1), told(grid.rows().get(row)));
            }
        });
    }

    private static String told(List<String> row) {
        return row.stream().filter(value -> !value.isEmpty()).collect(Collectors.joining(" · "));
    }

    /** Its groups and those in them, outermost first. */
    public Stream<Facts> allGroups() {
        return groups.stream().flatMap(group -> Stream.concat(Stream.of(group), group.allGroups()));
    }
}
