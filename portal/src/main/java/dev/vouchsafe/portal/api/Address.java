package dev.vouchsafe.portal.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * An address below the gateway, encoded: what a person typed can't become another path or another parameter.
 *
 * @param encoded path and query
 */
public record Address(String encoded) {

    private static final String PLACE = "{}";

    /** The path, with each {@code {}} replaced by the next of the names, as one segment. */
    public static Address of(String path, String... segments) {
        var whole = new StringBuilder(path);
        for (String segment : segments) {
            int place = whole.indexOf(PLACE);
            whole.replace(place, place + PLACE.length(), UriUtils.encode(segment, UTF_8));
        }
        return new Address(whole.toString());
    }

    /** With one more parameter; the same if the value is null or blank. */
    public Address with(String name, @Nullable Object value) {
        if (value == null || value.toString().isBlank()) {
            return this;
        }
        return new Address(encoded
                + (encoded.indexOf('?') < 0 ? '?' : '&')
                + name
                + '='
                + UriUtils.encode(value.toString().strip(), UTF_8));
    }

    @Override
    public String toString() {
        return encoded;
    }
}
