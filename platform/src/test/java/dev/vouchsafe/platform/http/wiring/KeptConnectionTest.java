package dev.vouchsafe.platform.http.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * One connection, call after call, each answered from another thread than the connection's. A server that forgets to
 * read on leaves a call unanswered for ever, now and then: HTTP servers have had that fault, and every call here goes
 * over such connections. A build makes few calls; {@code -Dvouchsafe.kept-connection.calls} makes more.
 */
class KeptConnectionTest extends HttpTest {

    private static final int CALLS = Integer.getInteger("vouchsafe.kept-connection.calls", 400);

    @ParameterizedTest
    @ValueSource(strings = {"/api/things/1", "/actuator/health"})
    void everyCallOnAConnectionIsAnswered(String path, @LocalServerPort int port)
            throws IOException, InterruptedException {
        var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + ana)
                .timeout(Duration.ofSeconds(20))
                .build();
        try (var http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int i = 0; i < CALLS; i++) {
                assertThat(http.send(call, HttpResponse.BodyHandlers.ofString()).statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
