package dev.vouchsafe.standalone.play;

import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The gateway over HTTP. What it can't answer just now is asked again for a while: every change carries a key, so that
 * is safe.
 */
public final class GatewayCalls implements Calls {

    private static final Map<String, Object> OPERATOR =
            Map.of("sub", "clock@vouchsafe.example", "roles", List.of("operator"));
    private static final Map<String, Object> AUDITOR =
            Map.of("sub", "result@vouchsafe.example", "roles", List.of("auditor"));
    private static final String CLOCK = "/api/ops/clock";
    private static final Set<Integer> NOT_NOW = Set.of(429, 502, 503, 504);
    /** Years of deadlines may lie between two lines. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final class NotNow extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotNow(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final RetryTemplate retry;
    private final URI gateway;
    private final BearerTokens tokens;

    /** @param gateway such as {@code http://127.0.0.1:8080} */
    public GatewayCalls(URI gateway, BearerTokens tokens) {
        this(gateway, tokens, 120, Duration.ofMillis(500));
    }

    GatewayCalls(URI gateway, BearerTokens tokens, int retries, Duration pause) {
        this.gateway = gateway;
        this.tokens = tokens;
        this.retry = new RetryTemplate(RetryPolicy.builder()
                .includes(NotNow.class)
                .maxRetries(retries)
                .delay(pause)
                .build());
    }

    @Override
    public Reply call(ScenarioLine.Call call) {
        HttpRequest.Builder request = request(call.path(), call.claims());
        if (!call.changes()) {
            return answered(request.GET().build());
        }
        request.header("Idempotency-Key", call.id());
        return answered(
                switch (call.body()) {
                    case null ->
                        request.method(call.method(), BodyPublishers.noBody()).build();
                    case ScenarioLine.Body.Json json -> json(request, call.method(), json.value());
                    case ScenarioLine.Body.Text text ->
                        request.header("Content-Type", "text/plain;charset=UTF-8")
                                .method(call.method(), BodyPublishers.ofString(text.value()))
                                .build();
                });
    }

    @Override
    public Instant now() {
        return Instant.parse(
                expected(request(CLOCK, OPERATOR).GET().build()).path("now").asString());
    }

    @Override
    public void moveClock(Instant to) {
        JsonNode body = Json.MAPPER.createObjectNode().put("now", to.toString());
        expected(json(request(CLOCK, OPERATOR), "PUT", body));
    }

    @Override
    public JsonNode read(String path) {
        return expected(request(path, AUDITOR).GET().build());
    }

    private HttpRequest.Builder request(String path, Map<String, Object> claims) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + tokens.carrying(claims));
    }

    private static HttpRequest json(HttpRequest.Builder request, String method, JsonNode body) {
        return request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(Json.text(body)))
                .build();
    }

    private JsonNode expected(HttpRequest request) {
        Reply reply = answered(request);
        if (reply.status() != 200 && reply.status() != 204) {
            throw new RunStopped("The gateway answered " + request.method() + " "
                    + request.uri().getPath() + " with " + reply.status() + ": " + reply.body());
        }
        return reply.body().isBlank() ? Json.MAPPER.createObjectNode() : Json.MAPPER.readTree(reply.body());
    }

    private Reply answered(HttpRequest request) {
        try {
            return retry.execute(() -> sent(request));
        } catch (RetryException e) {
            throw new RunStopped(
                    "The gateway gives no answer to " + request.method() + " "
                            + request.uri().getPath() + ": " + e.getCause().getMessage() + ".",
                    e);
        }
    }

    private Reply sent(HttpRequest request) {
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (NOT_NOW.contains(response.statusCode())) {
                throw new NotNow("it answered " + response.statusCode(), null);
            }
            return new Reply(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new NotNow(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RunStopped("The play was interrupted.", e);
        }
    }
}
