package dev.vouchsafe.platform.http.change;

import dev.vouchsafe.platform.http.EntityTags;
import dev.vouchsafe.web.AnsweredCodes;
import dev.vouchsafe.web.HttpJson;
import dev.vouchsafe.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/**
 * An answer as it is kept under its key.
 *
 * @param body null for none
 */
record StoredAnswer(
        int status, Map<String, String> headers, @Nullable JsonNode body) {

    static StoredAnswer of(Answer answer) {
        var headers = new LinkedHashMap<String, String>();
        if (answer.resource() != null) {
            headers.put(HttpHeaders.ETAG, EntityTags.of(answer.resource()));
        }
        if (answer.location() != null) {
            headers.put(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.body() == null) {
            return new StoredAnswer(answer.status(), headers, null);
        }
        // Named here, so that a caller's odd Accept can't turn what has been done into a 406.
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON_VALUE);
        return new StoredAnswer(answer.status(), headers, HttpJson.mapper().valueToTree(answer.body()));
    }

    static StoredAnswer of(Problem problem) {
        var headers = new LinkedHashMap<>(problem.headers());
        headers.put(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        return new StoredAnswer(problem.status(), headers, HttpJson.mapper().valueToTree(problem.body()));
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
