package dev.vouchsafe.standalone.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.gateway.GatewayApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.reactor.netty.NettyWebServer;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;

/** What the issuer gives is taken by the gateway, which runs beside it in this JVM. */
class AtTheGatewayTest extends StartedIssuer {

    private static final int NO_SERVICE_BEHIND_IT = 503;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theAccessTokenIsTakenAndTheIdTokenIsNot() throws IOException, InterruptedException {
        Map<String, String> given = signedIn(new TestBrowser(), ANA);
        var arguments = new String[] {
            "--spring.config.name=gateway",
            "--server.port=0",
            "--vouchsafe.services.voucher=http://127.0.0.1:1",
            "--spring.security.oauth2.resourceserver.jwt.issuer-uri=" + tokens.issuer(),
            "--spring.security.oauth2.resourceserver.jwt.jwk-set-uri=" + tokens.keys()
        };
        try (var gateway = (ReactiveWebServerApplicationContext)
                GatewayApplication.application().run(arguments)) {
            // Tomcat is on the class path too.
            assertThat(gateway.getWebServer()).isInstanceOf(NettyWebServer.class);
            int port = gateway.getWebServer().getPort();
            assertThat(status(port, given.get("access_token"))).isEqualTo(NO_SERVICE_BEHIND_IT);
            assertThat(status(port, tokens.carrying(ANA))).isEqualTo(NO_SERVICE_BEHIND_IT);
            assertThat(status(port, given.get("id_token"))).isEqualTo(401);
            assertThat(status(port, given.get("refresh_token"))).isEqualTo(401);
        }
    }

    private int status(int port, String token) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/vouchers"))
                                .timeout(Duration.ofMinutes(1))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
