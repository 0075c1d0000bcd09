package dev.vouchsafe.web;

import dev.vouchsafe.contracts.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** The language that a caller wants sentences in, by {@code Accept-Language}. */
public final class AskedLanguage {

    private static final List<String> TAGS =
            Stream.of(Language.values()).map(Language::tag).toList();

    private AskedLanguage() {}

    /** The one that the caller prefers; English where it takes none of them, or the header can't be read. */
    public static Language of(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        var given = String.join(",", headers.getOrEmpty(HttpHeaders.ACCEPT_LANGUAGE));
        try {
            var tag = given.isBlank() ? null : Locale.lookupTag(Locale.LanguageRange.parse(given), TAGS);
            return Stream.of(Language.values())
                    .filter(language -> language.tag().equals(tag))
                    .findFirst()
                    .orElse(Language.ENGLISH);
        } catch (IllegalArgumentException unreadable) {
            return Language.ENGLISH;
        }
    }

    /** Says that the answer is in this language, and would be in another one if another were asked for. */
    public static void note(HttpHeaders answer, Language language) {
        answer.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        if (!answer.getVary().contains(HttpHeaders.ACCEPT_LANGUAGE)) {
            answer.add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
