package dev.vouchsafe.notification;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** What a caller does with webhooks. */
public record WebhookCalls(WebTestClient caller) {

    public ResponseSpec register(String url, String... types) {
        return send(HttpMethod.POST, "", Map.of("url", url, "types", List.of(types)));
    }

    /** The id of one that was registered. */
    public String registered(String url, String... types) {
        return String.valueOf(
                answer(register(url, types).expectStatus().isCreated()).get("id"));
    }

    /** @param path behind {@code /api/webhooks} */
    public ResponseSpec send(HttpMethod method, String path, Map<String, ?> body) {
        return caller.method(method).uri("/api/webhooks" + path).bodyValue(body).exchange();
    }

    public ResponseSpec get(String path) {
        return caller.get().uri("/api/webhooks" + path).exchange();
    }

    @SuppressWarnings("unchecked")
    public static Map<String, Object> answer(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectBody(Map.class).returnResult().getResponseBody());
    }
}
