package dev.vouchsafe.portal.api;

import org.springframework.http.HttpHeaders;

/**
 * For whom a call is made.
 *
 * @param token the person's own access token
 * @param language in which sentences are answered, as {@code Accept-Language} says it
 */
public record Caller(String token, String language) {

    void sign(HttpHeaders headers) {
        headers.setBearerAuth(token);
        headers.set(HttpHeaders.ACCEPT_LANGUAGE, language);
    }

    /** The token is in no log. */
    @Override
    public String toString() {
        return "Caller[" + language + "]";
    }
}
