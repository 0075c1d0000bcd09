package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.contracts.text.Language;
import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.web.AnsweredCodes;
import dev.vouchsafe.web.AskedLanguage;
import dev.vouchsafe.web.Problem;
import dev.vouchsafe.web.SpokenJson;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/**
 * An answer as it is kept under its key, in the language of the call that it was made for.
 *
 * @param body null for none
 * @param secret whether the body has a secret in it, so that it must not be kept
 */
record StoredAnswer(
        int status, Map<String, String> headers, @Nullable JsonNode body, boolean secret) {

    StoredAnswer(int status, Map<String, String> headers, @Nullable JsonNode body) {
        this(status, headers, body, false);
    }

    static StoredAnswer of(Answer answer, Language language) {
        var headers = new LinkedHashMap<String, String>();
        var resource = answer.resource();
        if (resource != null) {
            var shown = SpokenJson.of(resource.body(), language).json();
            headers.put(HttpHeaders.ETAG, EntityTags.of(resource.version(), shown));
        }
        if (answer.location() != null) {
            headers.put(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() == null) {
            return new StoredAnswer(answer.status(), headers, null);
        }
        // Named here, so that a caller's odd Accept can't turn what has been done into a 406.
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        var body = SpokenJson.of(answer.body(), language);
        if (body.speaks()) {
            note(headers, language);
        }
        return new StoredAnswer(answer.status(), headers, body.json(), answer.secret());
    }

    static StoredAnswer of(Problem problem, Language language) {
        var headers = new LinkedHashMap<>(problem.headers());
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        note(headers, language);
        return new StoredAnswer(problem.status(), headers, problem.body(language));
    }

    private static void note(Map<String, String> headers, Language language) {
        var noted = new HttpHeaders();
        AskedLanguage.note(noted, language);
        headers.putAll(noted.toSingleValueMap());
    }

    /** Whether something was done, rather than refused. */
    boolean tellsOfSuccess() {
        return status < 400;
    }

    /** Leaves with the exchange what is refused. */
    void note(ServerWebExchange exchange) {
        if (body != null && !tellsOfSuccess()) {
            AnsweredCodes.note(exchange, body);
        } else if (body != null && body.isArray()) {
            RefusedMember.note(exchange, body);
        }
    }

    ResponseEntity<JsonNode> entity() {
        var entity = ResponseEntity.status(status).headers(all -> headers.forEach(all::set));
        return body == null ? entity.build() : entity.body(body);
    }
}
