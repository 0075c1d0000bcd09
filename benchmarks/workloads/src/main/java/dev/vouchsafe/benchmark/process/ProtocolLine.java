package dev.vouchsafe.benchmark.process;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One line between the run and a measured process: a word, then named values without blanks; {@code text=} comes last
 * and takes the rest of the line.
 *
 * @param word what is asked or answered
 * @param values the named values
 */
public record ProtocolLine(String word, Map<String, String> values) {

    private static final String TEXT = "text";

    /** A line of a word and alternating names and values. */
    public static ProtocolLine of(String word, Object... namesAndValues) {
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i].toString(), namesAndValues[i + 1].toString());
        }
        return new ProtocolLine(word, values);
    }

    /** Reads a written line. */
    public static ProtocolLine parse(String written) {
        Map<String, String> values = new TreeMap<>();
        int text = written.indexOf(" " + TEXT + "=");
        if (text >= 0) {
            values.put(TEXT, written.substring(text + TEXT.length() + 2));
        }
        String[] parts = (text < 0 ? written : written.substring(0, text)).split(" ");
        for (int i = 1; i < parts.length; i++) {
            int equals = parts[i].indexOf('=');
            values.put(parts[i].substring(0, equals), parts[i].substring(equals + 1));
        }
        return new ProtocolLine(parts[0], values);
    }

    /** The same values behind another word. */
    public ProtocolLine as(String other) {
        return new ProtocolLine(other, values);
    }

    /** A value as text; the line is wrong without it. */
    public String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("'" + written() + "' names no " + name);
        }
        return value;
    }

    /** A value as a whole number. */
    public int number(String name) {
        return Integer.parseInt(text(name));
    }

    /** A value given in seconds, in nanoseconds. */
    public long nanos(String name) {
        return Math.round(Double.parseDouble(text(name)) * 1e9);
    }

    /** The line as it is sent. */
    public String written() {
        return word
                + values.entrySet().stream()
                        .sorted((a, b) -> Boolean.compare(
                                a.getKey().equals(TEXT), b.getKey().equals(TEXT)))
                        .map(value ->
                                " " + value.getKey() + "=" + value.getValue().replaceAll("[\\r\\n]+", " "))
                        .collect(Collectors.joining());
    }
}
