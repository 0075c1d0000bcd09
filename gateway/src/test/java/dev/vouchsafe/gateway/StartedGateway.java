package dev.vouchsafe.gateway;

import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.web.TurnedAwayCalls;
import dev.vouchsafe.web.testing.TestIssuer;
import dev.vouchsafe.web.testing.WholeAnswers;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The gateway as it is started, between a caller over HTTP and services that answer as they are told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StartedGateway {

    final List<FakeService.Asked> asked = FakeService.log();
    final TestIssuer issuer = new TestIssuer();
    /** A busy machine is no failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    final Map<ServiceName, FakeService> services = new EnumMap<>(ServiceName.class);
    FakeService eligibility;
    FakeService voucher;
    FakeService payment;
    FakeService notification;
    private ConfigurableApplicationContext gateway;
    TurnedAwayCalls turnedAway;
    WebTestClient client;
    int port;

    final String ana = issuer.token(claims -> claims.subject("ana@fabrikam.example")
            .claim("roles", List.of("partner-admin"))
            .claim("partner_id", "P-4001"));
    final String otto = issuer.token("otto", "operator");

    @BeforeAll
    void start() throws IOException {
        for (var service : ServiceName.values()) {
            services.put(service, new FakeService(service.shortName(), asked));
        }
        eligibility = services.get(ServiceName.ELIGIBILITY);
        voucher = services.get(ServiceName.VOUCHER);
        payment = services.get(ServiceName.PAYMENT);
        notification = services.get(ServiceName.NOTIFICATION);
        var arguments = new ArrayList<>(
                List.of("--spring.config.name=gateway", "--server.port=0", "--vouchsafe.gateway.max-body=1KB"));
        services.forEach(
                (service, fake) -> arguments.add("--vouchsafe.services." + service.shortName() + "=" + fake.uri()));
        issuer.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        settings().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        gateway = GatewayApplication.application().run(arguments.toArray(String[]::new));
        turnedAway = gateway.getBean(TurnedAwayCalls.class);
        port = ((ReactiveWebServerApplicationContext) gateway).getWebServer().getPort();
        client = WebTestClient.bindToServer()
                .filter(new WholeAnswers())
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(PATIENCE)
                // The description of all routes is long.
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(-1))
                .build();
    }

    /** What this gateway is started with beside the usual. */
    Map<String, String> settings() {
        return Map.of();
    }

    <T> T bean(String name, Class<T> type) {
        return gateway.getBean(name, type);
    }

    @AfterAll
    void stop() {
        gateway.close();
        services.values().forEach(FakeService::close);
        issuer.close();
    }

    @BeforeEach
    void forget() {
        asked.clear();
        for (var service : services.values()) {
            service.answer =
                    request -> FakeService.Said.json("{\"now\": \"2021-01-01T00:00:00Z\", \"simulated\": true}");
        }
    }

    WebTestClient.RequestBodySpec call(HttpMethod method, String path, String token) {
        return client.method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
    }

    WebTestClient.RequestBodySpec call(HttpMethod method, URI path, String token) {
        return client.method(method)
                .uri(builder -> URI.create(builder.build() + path.toString()))
                .headers(headers -> headers.setBearerAuth(token));
    }

    void problem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectHeader()
                .exists("X-Correlation-Id")
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:problem:" + code)
                .jsonPath("$.code")
                .isEqualTo(code)
                .jsonPath("$.status")
                .isEqualTo(status);
    }
}
