package dev.vouchsafe.platform.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * A call that changes something, with an {@code Idempotency-Key} of its own.
 *
 * @param name what is asked, unlike that of any other call of the test
 * @param caller who asks, of the service as it runs now
 * @param body a map is sent as JSON, a text as the bytes of an upload
 * @param status what the first copy is to be answered
 * @param events how many events all copies together come to
 */
public record KeyedCall(
        String name,
        Function<ServiceUnderTest, WebTestClient> caller,
        HttpMethod method,
        String path,
        Object body,
        int status,
        int events) {

    /** What a caller can see of an answer. */
    record Answer(
            int status, @Nullable String etag, @Nullable String body) {}

    Answer sendTo(ServiceUnderTest service) {
        return send(service, body);
    }

    /** The same key with a body that says more. */
    Answer sendOtherTo(ServiceUnderTest service) {
        if (body instanceof Map<?, ?> fields) {
            var more = new LinkedHashMap<Object, Object>(fields);
            more.put("more", true);
            return send(service, more);
        }
        return send(service, body + " and more");
    }

    private Answer send(ServiceUnderTest service, Object sent) {
        var answer = caller.apply(service)
                .method(method)
                .uri(path)
                .header("Idempotency-Key", name.replace(' ', '-'))
                .bodyValue(sent)
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return new Answer(
                answer.getStatus().value(), answer.getResponseHeaders().getETag(), answer.getResponseBody());
    }
}
