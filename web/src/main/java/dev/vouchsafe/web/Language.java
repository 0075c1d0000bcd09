package dev.vouchsafe.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** A language that answers have sentences in. English is the one where {@code Accept-Language} takes neither. */
public enum Language {
    ENGLISH("en"),
    TURKISH("tr");

    private static final List<Locale> SPOKEN =
            Stream.of(values()).map(Language::locale).toList();

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** Its tag by BCP 47, such as {@code tr}. */
    public String tag() {
        return tag;
    }

    private Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** The language that the caller prefers. A header that can't be read says nothing. */
    public static Language of(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        var given = String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var spoken = given.isBlank() ? null : Locale.lookup(Locale.LanguageRange.parse(given), SPOKEN);
            return spoken == null ? ENGLISH : values()[SPOKEN.indexOf(spoken)];
        } catch (IllegalArgumentException unreadable) {
            return ENGLISH;
        }
    }
}
