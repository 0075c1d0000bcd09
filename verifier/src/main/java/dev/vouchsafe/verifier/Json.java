package dev.vouchsafe.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON (RFC 8259) strictly: UTF-8, no name twice, no half of a surrogate pair, whole numbers alone. What is read
 * is a {@code Map}, a {@code List}, a {@code String}, a {@code Long}, a {@code Boolean} or null.
 */
public final class Json {

    private static final int DEEPEST = 64;
    private static final long LARGEST = (1L << 53) - 1;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /** @throws Fault if it is no such JSON */
    public static @Nullable Object read(byte[] utf8) {
        try {
            var json = new Json(UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString());
            var value = json.value();
            if (json.next() != 0) {
                throw json.fault("something follows the value");
            }
            return value;
        } catch (CharacterCodingException e) {
            throw new Fault("this is no UTF-8");
        }
    }

    private @Nullable Object value() {
        return switch (next()) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, @Nullable Object> object() {
        var object = new LinkedHashMap<String, @Nullable Object>();
        enter();
        if (next() == '}') {
            return leave(object);
        }
        while (true) {
            if (next() != '"') {
                throw fault("a name is missing");
            }
            var name = string();
            take(':');
            if (object.containsKey(name)) {
                throw fault("a name stands twice");
            }
            object.put(name, value());
            if (next() == '}') {
                return leave(object);
            }
            take(',');
        }
    }

    private List<@Nullable Object> array() {
        var array = new ArrayList<@Nullable Object>();
        enter();
        if (next() == ']') {
            return leave(array);
        }
        while (true) {
            array.add(value());
            if (next() == ']') {
                return leave(array);
            }
            take(',');
        }
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw fault("too deep");
        }
    }

    private <T> T leave(T whole) {
        at++;
        depth--;
        return whole;
    }

    private String string() {
        var string = new StringBuilder();
        for (at++; peek() != '"'; at++) {
            char c = peek();
            if (c < ' ') {
                throw fault("a text does not end, or has a control character");
            }
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        if (!UTF_8.newEncoder().canEncode(string)) {
            throw fault("half of a surrogate pair");
        }
        return string.toString();
    }

    private char escaped() {
        at++;
        return switch (peek()) {
            case '"', '\\', '/' -> peek();
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> {
                int code = 0;
                for (int digit = 0; digit < 4; digit++) {
                    at++;
                    if (Character.digit(peek(), 16) < 0 || peek() > 'f') {
                        throw fault("a malformed escape");
                    }
                    code = 16 * code + Character.digit(peek(), 16);
                }
                yield (char) code;
            }
            default -> throw fault("an unknown escape");
        };
    }

    private Long number() {
        int start = at;
        at += peek() == '-' ? 1 : 0;
        int digits = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        int length = at - digits;
        if (length == 0 || length > 16 || (length > 1 && text.charAt(digits) == '0')) {
            throw fault("no JSON, or a number that is not whole or too large");
        }
        long number = Long.parseLong(text.substring(start, at));
        if (Math.abs(number) > LARGEST || ".eE".indexOf(peek()) >= 0) {
            throw fault("a number that is not whole or too large");
        }
        return number;
    }

    private @Nullable Boolean word(String word, @Nullable Boolean value) {
        if (!text.startsWith(word, at)) {
            throw fault("no JSON");
        }
        at += word.length();
        return value;
    }

    private void take(char wanted) {
        if (next() != wanted) {
            throw fault("'" + wanted + "' is missing");
        }
        at++;
    }

    /** The next character that is no blank; it is not taken. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return peek();
    }

    /** 0 behind the end. A character 0 in the text is a fault wherever it stands, as the end is there. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private Fault fault(String what) {
        return new Fault(what + ", at character " + at);
    }
}
