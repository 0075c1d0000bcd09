package dev.vouchsafe.platform.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.http.wiring.HttpTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** With a port of its own a service tells there how it is, whoever asks, and on the port of its calls nothing more. */
@TestPropertySource(
        properties = {
            "spring.config.import=classpath:telemetry.yml",
            "spring.application.name=things",
            "management.server.port=0"
        })
class ManagementPortTest extends HttpTest {

    @Test
    void metricsAreOnTheManagementPortAlone(@LocalManagementPort int own, @LocalServerPort int ofCalls)
            throws IOException, InterruptedException {
        get("/api/things/1").expectStatus().isOk();

        var metrics = asked(own, "/actuator/prometheus");
        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body())
                .contains("http_server_requests_seconds_count{application=\"things\"")
                .contains("uri=\"/api/things/{id}\"");
        assertThat(asked(own, "/actuator/health/liveness").statusCode()).isEqualTo(200);
        assertThat(asked(own, "/actuator/health/readiness").statusCode()).isEqualTo(200);

        assertThat(asked(ofCalls, "/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(asked(ofCalls, "/livez").body()).isEqualTo("{\"status\":\"UP\"}");
        assertThat(asked(ofCalls, "/readyz").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void nothingElseIsThere(@LocalManagementPort int own) throws IOException, InterruptedException {
        for (var path : new String[] {"/api/things/1", "/actuator/env", "/actuator/heapdump", "/"}) {
            assertThat(asked(own, path).statusCode()).as(path).isIn(401, 404);
        }
    }

    private static HttpResponse<String> asked(int port, String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var call = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .timeout(Duration.ofMinutes(1))
                    .build();
            return http.send(call, BodyHandlers.ofString());
        }
    }
}
