package dev.vouchsafe.platform.http;

import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/**
 * An answer as it is kept under its key.
 *
 * @param body JSON; null for none
 */
record StoredAnswer(int status, Map<String, String> headers, @Nullable String body) {

    static StoredAnswer of(Changes.Answer answer) {
        var headers = new LinkedHashMap<String, String>();
        if (answer.resource() != null) {
            headers.put(
                    HttpHeaders.ETAG,
                    EntityTags.of(
                            answer.resource().version(),
                            HttpJson.mapper().valueToTree(answer.resource().body())));
        }
        if (answer.body() == null) {
            return new StoredAnswer(answer.status(), headers, null);
        }
        // Named here, so that a caller's odd Accept can't turn what has been done into a 406.
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return new StoredAnswer(answer.status(), headers, HttpJson.mapper().writeValueAsString(answer.body()));
    }

    static StoredAnswer of(Changes.Effect effect) {
        var answer = of(new Changes.Answer(effect.status(), effect.body(), null));
        if (effect.location() != null) {
            answer.headers().put(HttpHeaders.LOCATION, effect.location());
        }
        return answer;
    }

    static StoredAnswer of(Problem problem) {
        var headers = new LinkedHashMap<>(problem.headers());
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        return new StoredAnswer(problem.status(), headers, HttpJson.mapper().writeValueAsString(problem.body()));
    }

    /** Whether something was done, rather than refused. */
    boolean tellsOfSuccess() {
        return status < 400;
    }

    ResponseEntity<JsonNode> entity() {
        var entity = ResponseEntity.status(status).headers(all -> headers.forEach(all::set));
        return body == null ? entity.build() : entity.body(HttpJson.mapper().readTree(body));
    }
}
