package dev.vouchsafe.platform.http.wiring;

import dev.vouchsafe.web.testing.TestIssuer;
import dev.vouchsafe.web.testing.WholeAnswers;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Calls over real HTTP, with an issuer of tokens it trusts. */
@SpringBootTest(
        classes = SampleHttpService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"vouchsafe.http.max-body=2KB", "vouchsafe.http.max-upload=3KB"})
public abstract class HttpTest {

    protected static final TestIssuer ISSUER = new TestIssuer();
    protected static final String GOOD = "{\"name\": \"a\", \"days\": 1}";

    @Autowired
    protected FakeCommands commands;

    protected WebTestClient client;
    protected final String ana = of("P-4001");

    /** A token of the same person, for a partner; null: for none. */
    protected static String of(String partner, String... otherRoles) {
        var roles =
                Stream.concat(Stream.of("partner-admin"), Stream.of(otherRoles)).toList();
        return ISSUER.token(claims ->
                claims.subject("ana@fabrikam.example").claim("roles", roles).claim("partner_id", partner));
    }

    @DynamicPropertySource
    static void trust(DynamicPropertyRegistry registry) {
        ISSUER.properties().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        client = WebTestClient.bindToServer()
                .filter(new WholeAnswers())
                .baseUrl("http://127.0.0.1:" + port)
                .responseTimeout(Duration.ofMinutes(1)) // a build shares its machine
                .build();
        commands.sent.clear();
        commands.decision = commands.accept();
    }

    protected WebTestClient.RequestBodySpec call(HttpMethod method, String path, String token) {
        return client.method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
    }

    protected WebTestClient.ResponseSpec get(String path) {
        return call(HttpMethod.GET, path, ana).exchange();
    }

    protected WebTestClient.RequestBodySpec post(String path) {
        return call(HttpMethod.POST, path, ana).contentType(MediaType.APPLICATION_JSON);
    }

    protected WebTestClient.ResponseSpec make(String id, String body) {
        return post("/api/things/" + id).bodyValue(body).exchange();
    }

    /** The answer is a problem of this status and code. */
    protected static WebTestClient.BodyContentSpec problem(WebTestClient.ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
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
                .isEqualTo(status)
                .jsonPath("$.title")
                .isNotEmpty()
                .jsonPath("$.detail")
                .isNotEmpty()
                .jsonPath("$.violations")
                .isNotEmpty()
                .jsonPath("$.trace")
                .doesNotExist();
    }
}
