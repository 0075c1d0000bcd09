package dev.vouchsafe.portal.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * For whom a call is made.
 *
 * @param token the person's own access token; null for who isn't signed in
 * @param language in which sentences are answered, as {@code Accept-Language} says it
 */
public record Caller(@Nullable String token, String language) {

    /** Somebody who isn't signed in. */
    public static Caller nobody(String language) {
        return new Caller(null, language);
    }

    void sign(HttpHeaders headers) {
        if (token != null) {
            headers.setBearerAuth(token);
        }
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
    }

    /** The token is in no log. */
    @Override
    public String toString() {
        return "Caller[" + language + "]";
    }
}
