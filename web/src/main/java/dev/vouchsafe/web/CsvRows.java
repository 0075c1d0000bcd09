package dev.vouchsafe.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * A list's rows as CSV by RFC 4180. What a spreadsheet would take for a formula is written behind an apostrophe.
 * Immutable: {@link #column} answers a new one.
 */
public final class CsvRows<T> {

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final Map<String, Function<T, ? extends @Nullable Object>> columns;

    private CsvRows(Map<String, Function<T, ? extends @Nullable Object>> columns) {
        this.columns = columns;
    }

    /** Rows without a column yet. */
    public static <T> CsvRows<T> rows() {
        return new CsvRows<>(Map.of());
    }

    /** A column for each component of the record, in their order. */
    public static <T extends Record> CsvRows<T> of(Class<T> row) {
        var columns = CsvRows.<T>rows();
        for (var component : row.getRecordComponents()) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            columns = columns.column(component.getName(), item -> ReflectionUtils.invokeMethod(accessor, item));
        }
        return columns;
    }

    /**
     * One more column; a null value is an empty cell, a collection's values are set apart by {@code ;}, with {@code \\}
     * before one that is in a value, and before itself.
     */
    public CsvRows<T> column(String name, Function<T, ? extends @Nullable Object> value) {
        var more = new LinkedHashMap<>(columns);
        more.put(name, value);
        return new CsvRows<>(more);
    }

    /** The line of the names, with its end. */
    public String header() {
        return line(columns.keySet().stream().toList());
    }

    /** The line of an item, with its end. */
    public String row(T item) {
        return line(columns.values().stream()
                .map(column -> cell(column.apply(item)))
                .toList());
    }

    /** The names of the columns. */
    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    /** The values of an item, for a form that knows more than text; of a collection the text. */
    public List<@Nullable Object> values(T item) {
        var values = new ArrayList<@Nullable Object>();
        for (var column : columns.values()) {
            Object value = column.apply(item);
            values.add(value instanceof Collection<?> several ? joined(several) : value);
        }
        return values;
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Collection<?> values -> inert(joined(values));
            default -> inert(value.toString());
        };
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(String::valueOf).map(CsvRows::apart).collect(Collectors.joining(";"));
    }

    private static String apart(String value) {
        return value.replace("\\", "\\\\").replace(";", "\\;");
    }

    private static String inert(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String line(List<String> cells) {
        try {
            var line = new StringBuilder();
            CSVFormat.RFC4180.printRecord(line, cells.toArray());
            return line.toString();
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
    }
}
