package dev.vouchsafe.portal.visit;

import dev.vouchsafe.portal.text.Language;
import java.time.Duration;
import java.util.Locale;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The language of a request: what the person chose, else what the browser asks for. */
public final class AskedLanguage {

    private static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    private AskedLanguage() {}

    public static Language of(ServerHttpRequest request) {
        HttpCookie chosen = request.getCookies().getFirst(COOKIE);
        if (chosen != null && Language.of(chosen.getValue()).isPresent()) {
            return Language.of(chosen.getValue()).get();
        }
        try {
            return request.getHeaders().getAcceptLanguage().stream()
                    .map(range -> Language.of(range.getRange().toLowerCase(Locale.ROOT)))
                    .flatMap(java.util.Optional::stream)
                    .findFirst()
                    .orElse(Language.EN);
        } catch (IllegalArgumentException e) {
            return Language.EN;
        }
    }

    /** Remembers a choice. */
    static ResponseCookie remembering(Language language, boolean secure) {
        return ResponseCookie.from(COOKIE, language.tag())
                .path("/")
                .maxAge(REMEMBERED)
                .sameSite("Lax")
                .httpOnly(true)
                .secure(secure)
                .build();
    }
}
