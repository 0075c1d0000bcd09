package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes what {@link Json} reads in the one way of RFC 8785: no blanks, names in the order of their UTF-16 units. */
public final class CanonicalJson {

    private static final String SHORT_ESCAPES = "\b\t\n\f\r\"\\";
    private static final String THEIR_LETTERS = "btnfr\"\\";

    private CanonicalJson() {}

    /** @throws IllegalArgumentException for what {@link Json} doesn't read */
    public static byte[] bytes(@Nullable Object value) {
        var text = new StringBuilder();
        write(value, text);
        return text.toString().getBytes(UTF_8);
    }

    private static void write(@Nullable Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Boolean truth -> text.append(truth);
            case Long number -> text.append(number);
            case String string -> writeString(string, text);
            case Collection<?> array -> {
                var comma = "[";
                for (var element : array) {
                    write(element, text.append(comma));
                    comma = ",";
                }
                text.append(array.isEmpty() ? "[]" : "]");
            }
            case Map<?, ?> object -> {
                var comma = "{";
                for (var field : new TreeMap<>(object).entrySet()) {
                    writeString((String) field.getKey(), text.append(comma));
                    write(field.getValue(), text.append(':'));
                    comma = ",";
                }
                text.append(object.isEmpty() ? "{}" : "}");
            }
            default -> throw new IllegalArgumentException("no JSON of this format: " + value.getClass());
        }
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c >= ' ' && c != '"' && c != '\\') {
                text.append(c);
            } else if (SHORT_ESCAPES.indexOf(c) >= 0) {
                text.append('\\').append(THEIR_LETTERS.charAt(SHORT_ESCAPES.indexOf(c)));
            } else {
                text.append("\\u00").append(c < 16 ? "0" : "1").append(Character.forDigit(c % 16, 16));
            }
        }
        text.append('"');
    }
}
