package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.text.Sentence;
import dev.vouchsafe.platform.text.PlatformText;
import dev.vouchsafe.web.Unservable;
import dev.vouchsafe.web.WebText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;

/** What the headers say of a body: whether it is of a form that is read here. */
final class BodyHeaders {

    private BodyHeaders() {}

    /**
     * Nobody decodes a body here: it would be kept as what it is not.
     *
     * @throws Unservable if it has an encoding other than {@code identity}
     */
    static void demandPlain(HttpHeaders headers) {
        var encodings = String.join(",", headers.getOrEmpty(HttpHeaders.CONTENT_ENCODING));
        if (!Arrays.stream(StringUtils.tokenizeToStringArray(encodings, ",")).allMatch("identity"::equalsIgnoreCase)) {
            throw Unservable.contentEncoding();
        }
    }

    /** @throws Unservable if it is said to be anything but JSON in UTF-8, or nothing is said */
    static void demandJson(HttpHeaders headers) {
        var type = typeOf(headers, PlatformText.JSON_TYPE);
        boolean json = type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON)
                || type.getType().equals("application") && type.getSubtype().endsWith("+json");
        var charset = type.getParameter("charset");
        if (!json || charset != null && !charset.replace("\"", "").equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw Unservable.contentType(PlatformText.JSON_TYPE);
        }
    }

    /** @throws Unservable if a media type is given that is none */
    static void demandOneType(HttpHeaders headers) {
        if (headers.containsHeader(HttpHeaders.CONTENT_TYPE)) {
            typeOf(headers, WebText.ONE_MEDIA_TYPE);
        }
    }

    private static MediaType typeOf(HttpHeaders headers, Sentence expected) {
        var given = headers.getOrEmpty(HttpHeaders.CONTENT_TYPE);
        try {
            var type = given.size() == 1 ? MediaType.parseMediaType(given.getFirst()) : null;
            if (type != null && type.isConcrete()) {
                return type;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Said below.
        }
        throw Unservable.contentType(expected);
    }
}
