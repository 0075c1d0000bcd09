package dev.vouchsafe.standalone.issuer;

import dev.vouchsafe.contracts.text.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * The language that a person wants to sign in in: what the portal asks for by {@code ui_locales} (OpenID Connect Core
 * 1.0, 3.1.2.1), then what the browser prefers.
 */
final class WantedLanguage {

    private WantedLanguage() {}

    static Language of(HttpServletRequest request, HttpServletResponse response) {
        var asked = Optional.ofNullable(new HttpSessionRequestCache().getRequest(request, response))
                .map(saved -> saved.getParameterValues("ui_locales"))
                .stream()
                .flatMap(Stream::of)
                .flatMap(tags -> Arrays.stream(tags.split(" ")))
                .map(Locale::forLanguageTag);
        return Stream.concat(asked, preferred(request).stream())
                .flatMap(locale -> Stream.of(Language.values())
                        .filter(language -> language.tag().equals(locale.getLanguage())))
                .findFirst()
                .orElse(Language.ENGLISH);
    }

    private static List<Locale> preferred(HttpServletRequest request) {
        return Collections.list(request.getLocales());
    }
}
