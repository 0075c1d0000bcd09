package dev.vouchsafe.standalone.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.vouchsafe.standalone.Json;
import dev.vouchsafe.standalone.RunStopped;
import dev.vouchsafe.standalone.scenario.ScenarioLine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayCallsTest {

    private record Request(String line, String token, String key, String contentType, String body) {}

    private final List<Request> requests = new ArrayList<>();
    private final Deque<Calls.Reply> replies = new ArrayDeque<>();
    private HttpServer server;
    private Calls gateway;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var headers = exchange.getRequestHeaders();
                requests.add(new Request(
                        exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                        headers.getFirst("Authorization"),
                        headers.getFirst("Idempotency-Key"),
                        headers.getFirst("Content-Type"),
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
                var reply = replies.poll();
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
        var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        gateway = new GatewayCalls(address, claims -> claims.get("sub").toString(), 2, Duration.ofMillis(1));
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void aChangeCarriesTheCallersTokenAndTheLinesId() {
        replies.add(new Calls.Reply(201, "{}"));
        assertThat(gateway.call(call("POST", new ScenarioLine.Body.Json(Json.MAPPER.readTree("{\"a\": 1.0}")))))
                .isEqualTo(new Calls.Reply(201, "{}"));
        assertThat(requests)
                .containsExactly(
                        new Request("POST /api/x?y=1", "Bearer ana", "c-1", "application/json", "{\"a\":1.0}"));
    }

    @Test
    void textIsSentAsItStands() {
        replies.add(new Calls.Reply(200, ""));
        gateway.call(call("PUT", new ScenarioLine.Body.Text("Grüße")));
        assertThat(requests)
                .containsExactly(
                        new Request("PUT /api/x?y=1", "Bearer ana", "c-1", "text/plain;charset=UTF-8", "Grüße"));
    }

    @Test
    void aReadHasNeitherBodyNorKey() {
        replies.add(new Calls.Reply(200, ""));
        gateway.call(call("GET", new ScenarioLine.Body.Json(Json.MAPPER.createObjectNode())));
        assertThat(requests).containsExactly(new Request("GET /api/x?y=1", "Bearer ana", null, null, ""));
    }

    @Test
    void everyMethodIsSent() {
        for (String method : List.of("PATCH", "DELETE")) {
            replies.add(new Calls.Reply(200, ""));
            gateway.call(call(method, null));
            assertThat(requests.getLast().line()).startsWith(method);
        }
    }

    @Test
    void aRefusalIsAnAnswer() {
        replies.add(new Calls.Reply(500, "oh"));
        assertThat(gateway.call(call("POST", null))).isEqualTo(new Calls.Reply(500, "oh"));
    }

    @Test
    void asksAgainWhatCannotBeAnsweredNow() {
        replies.addAll(List.of(new Calls.Reply(503, ""), new Calls.Reply(429, ""), new Calls.Reply(200, "{}")));
        assertThat(gateway.call(call("POST", null)).status()).isEqualTo(200);
        assertThat(requests).hasSize(3).extracting(Request::key).containsOnly("c-1");
    }

    @Test
    void givesUpInOneSentence() {
        server.stop(0);
        assertThatThrownBy(() -> gateway.call(call("POST", null)))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("gives no answer to POST /api/x");
    }

    @Test
    void theClockIsMovedByAnOperator() {
        replies.add(new Calls.Reply(200, "{}"));
        gateway.moveClock(Instant.parse("2021-03-15T09:00:00Z"));
        assertThat(requests.getFirst().line()).isEqualTo("PUT /api/ops/clock");
        assertThat(requests.getFirst().body()).isEqualTo("{\"now\":\"2021-03-15T09:00:00Z\"}");
    }

    @Test
    void aClockThatDoesNotMoveEndsThePlay() {
        replies.add(new Calls.Reply(422, "never backwards"));
        assertThatThrownBy(() -> gateway.moveClock(Instant.EPOCH))
                .isInstanceOf(RunStopped.class)
                .hasMessageContaining("422")
                .hasMessageContaining("never backwards");
    }

    @Test
    void readsTheClock() {
        replies.add(new Calls.Reply(200, "{\"now\": \"2021-03-15T09:00:00Z\"}"));
        assertThat(gateway.now()).isEqualTo(Instant.parse("2021-03-15T09:00:00Z"));
    }

    private static ScenarioLine.Call call(String method, ScenarioLine.Body body) {
        return new ScenarioLine.Call(1, Instant.EPOCH, "c-1", Map.of("sub", "ana"), method, "/api/x?y=1", body);
    }
}
