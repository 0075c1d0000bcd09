package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.web.OddRequest;
import dev.vouchsafe.web.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** The gateway as it is started, between a caller over HTTP and services that answer as they are told. */
class GatewayTest {

    private static final List<FakeService.Asked> ASKED = FakeService.log();
    private static final TestIssuer ISSUER = new TestIssuer();
    /** A busy machine is no failure. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static FakeService eligibility;
    private static FakeService voucher;
    private static FakeService payment;
    private static ConfigurableApplicationContext gateway;
    private static WebTestClient client;
    private static int port;

    private final String ana = ISSUER.token("ana@fabrikam.example", "partner-admin");
    private final String otto = ISSUER.token("otto", "operator");

    @BeforeAll
    static void start() throws IOException {
        eligibility = new FakeService("eligibility", ASKED);
        voucher = new FakeService("voucher", ASKED);
        payment = new FakeService("payment", ASKED);
        var arguments = new ArrayList<>(List.of("--spring.config.name=gateway", "--server.port=0", "--vouchsafe.gateway.max-body=1KB",
                "--vouchsafe.services.eligibility=" + eligibility.uri(), "--vouchsafe.services.voucher=" + voucher.uri(),
                "--vouchsafe.services.payment=" + payment.uri()));
        ISSUER.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        gateway = new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new));
        port = ((ReactiveWebServerApplicationContext) gateway).getWebServer().getPort();
        client = WebTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).responseTimeout(PATIENCE).build();
    }

    @AfterAll
    static void stop() {
        gateway.close();
        List.of(eligibility, voucher, payment).forEach(FakeService::close);
        ISSUER.close();
    }

    @BeforeEach
    void forget() {
        ASKED.clear();
        for (var service : List.of(eligibility, voucher, payment)) {
            service.answer = asked -> FakeService.Said.json("{\"now\": \"2021-01-01T00:00:00Z\", \"simulated\": true}");
        }
    }

    @ParameterizedTest
    @CsvSource({"/api/partners, eligibility", "/api/partners/P-1/enrolments, eligibility", "/api/program, voucher", "/api/program/calendar, voucher",
        "/api/agreements/V1, voucher", "/api/vouchers, voucher", "/api/vouchers/PS-1/deliverables/a%20plan.txt, voucher", "/api/redemptions, voucher",
        "/api/refusals, voucher", "/api/ops/erasures, voucher", "/api/payment-registrations/P-1, payment", "/api/payment-requests/R-1/submission, payment"})
    void everyPathHasItsService(String path, String service) {
        call(HttpMethod.GET, URI.create(path), ana).exchange().expectStatus().isOk();

        assertThat(ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.service()).isEqualTo(service);
            assertThat(asked.path()).isEqualTo(path);
        });
    }

    @Test
    void aCallIsPassedOnWholeAndItsAnswerBack() {
        voucher.answer = asked -> new FakeService.Said(409, "application/problem+json", "{\"code\": \"voucher-not-available\"}");

        call(HttpMethod.DELETE, "/api/vouchers/PS-1/reservation", ana).header("X-Correlation-Id", "corr-7").header("Idempotency-Key", "c-1").header("If-Match", "\"4\"")
                .contentType(MediaType.APPLICATION_JSON).bodyValue("{\"reason\": \"other\"}").exchange()
                .expectStatus().isEqualTo(409).expectHeader().contentType("application/problem+json").expectHeader().valueEquals("ETag", "\"5\"")
                .expectHeader().valueEquals("X-Correlation-Id", "corr-7").expectBody().json("{\"code\": \"voucher-not-available\"}");

        assertThat(ASKED).singleElement().satisfies(asked -> {
            assertThat(asked.method()).isEqualTo("DELETE");
            assertThat(asked.body()).isEqualTo("{\"reason\": \"other\"}");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer " + ana);
            assertThat(asked.header("X-Correlation-Id")).isEqualTo("corr-7");
            assertThat(asked.header("Idempotency-Key")).isEqualTo("c-1");
            assertThat(asked.header("If-Match")).isEqualTo("\"4\"");
        });
    }

    @ParameterizedTest
    @CsvSource({"eligibility", "voucher", "payment"})
    void aRebuildIsAskedOfTheServiceThatItsBodyNames(String service) {
        var body = "{\"service\": \"" + service + "-service\", \"readModel\": \"a-list\"}";

        call(HttpMethod.POST, "/api/ops/rebuilds", otto).header("Idempotency-Key", "r-1").contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange()
                .expectStatus().isOk();
        call(HttpMethod.GET, "/api/ops/rebuilds?service=" + service + "-service", otto).exchange().expectStatus().isOk();
        call(HttpMethod.DELETE, "/api/ops/rebuilds/" + service + "-service.a-list.2", otto).exchange().expectStatus().isOk();

        assertThat(ASKED).extracting(FakeService.Asked::service).containsExactly(service, service, service);
        assertThat(ASKED.getFirst().body()).isEqualTo(body);
        assertThat(ASKED.getFirst().header("Idempotency-Key")).isEqualTo("r-1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{\"readModel\": \"a-list\"}", "{\"service\": \"no-service\"}", "[1]", "not JSON", "''"})
    void aRebuildThatNamesNoServiceIsForAServiceToRefuse(String body) {
        voucher.answer = asked -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        call(HttpMethod.POST, "/api/ops/rebuilds", otto).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange().expectStatus().isBadRequest();

        assertThat(ASKED).singleElement().satisfies(asked -> assertThat(asked.body()).isEqualTo(body));
    }

    @Test
    void nobodyGetsPastTheDoor() {
        problem(client.get().uri("/api/vouchers").exchange(), 401, "unauthenticated");
        problem(call(HttpMethod.GET, "/api/vouchers", "garbage").exchange(), 401, "unauthenticated");
        problem(call(HttpMethod.GET, "/api/vouchers", new TestIssuer().token("ana", "operator")).exchange(), 401, "unauthenticated");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void whatHasNoRouteIsNotThere() {
        problem(call(HttpMethod.GET, "/api/nowhere", ana).exchange(), 404, "not-found");
        problem(call(HttpMethod.GET, "/api/redemptions/more", ana).exchange(), 404, "not-found");
        problem(call(HttpMethod.GET, "/actuator/env", ana).exchange(), 404, "not-found");
        client.get().uri("/actuator/health").exchange().expectStatus().isOk();
    }

    static Stream<OddRequest> oddRequests() {
        return OddRequest.under("/api/vouchers");
    }

    @ParameterizedTest
    @MethodSource("oddRequests")
    void whatCanNotBeReadIsAnsweredWithProblemDetailsAndNotPassedOn(OddRequest request) throws IOException {
        var answer = request.sendTo(port, ana);

        assertThat(answer.head()).startsWith("HTTP/1.1 " + request.status()).containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer.problem().get("code").asString()).isEqualTo(request.code());
        assertThat(ASKED).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsNotPassedOn() {
        problem(call(HttpMethod.POST, "/api/redemptions", ana).bodyValue("x".repeat(2000)).exchange(), 413, "too-large");
        Flux<DataBuffer> pieces = Flux.range(0, 100).map(i -> DefaultDataBufferFactory.sharedInstance.wrap("x".repeat(100).getBytes()));
        problem(call(HttpMethod.POST, "/api/redemptions", ana).body(BodyInserters.fromDataBuffers(pieces)).exchange(), 413, "too-large");
    }

    @Test
    void aServiceThatIsDownIsUnavailable() throws IOException {
        int nobodyListens;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        var arguments = new ArrayList<>(List.of("--spring.config.name=gateway", "--server.port=0", "--vouchsafe.services.voucher=http://127.0.0.1:" + nobodyListens,
                "--vouchsafe.services.eligibility=" + eligibility.uri(), "--spring.cloud.gateway.server.webflux.httpclient.response-timeout=100ms"));
        ISSUER.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try (var other = new SpringApplicationBuilder(GatewayApplication.class).run(arguments.toArray(String[]::new))) {
            var here = client.mutate().baseUrl("http://127.0.0.1:" + ((ReactiveWebServerApplicationContext) other).getWebServer().getPort()).build();
            problem(here.get().uri("/api/vouchers").headers(headers -> headers.setBearerAuth(ana)).exchange().expectHeader().exists("Retry-After"), 503, "unavailable");
            problem(here.get().uri("/api/ops/clock").headers(headers -> headers.setBearerAuth(otto)).exchange().expectHeader().exists("Retry-After"), 503, "unavailable");
        }
    }

    @Test
    void theClockMovesThroughTheServicesInTheOrderTheyFeedEachOther() {
        set("{\"now\": \"2021-01-01T00:00:00Z\"}").expectStatus().isOk().expectBody().json("{\"now\": \"2021-01-01T00:00:00Z\", \"simulated\": true}");

        assertThat(ASKED).extracting(FakeService.Asked::service).containsExactly("eligibility", "voucher", "payment");
        assertThat(ASKED).allSatisfy(asked -> {
            assertThat(asked.method()).isEqualTo("PUT");
            assertThat(asked.body()).isEqualTo("{\"now\": \"2021-01-01T00:00:00Z\"}");
            assertThat(asked.header("Authorization")).isEqualTo("Bearer " + otto);
        });
    }

    @Test
    void theFirstThatSaysNoEndsTheMove() {
        voucher.answer = asked -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        set("{\"now\": \"2021-01-01T00:00:00Z\"}").expectStatus().isBadRequest().expectHeader().contentType("application/problem+json")
                .expectBody().json("{\"code\": \"malformed\"}");

        assertThat(ASKED).extracting(FakeService.Asked::service).containsExactly("eligibility", "voucher");
    }

    @Test
    void theClockShowsWhatTheWholeHasComeTo() {
        payment.answer = asked -> FakeService.Said.json("{\"now\": \"2020-12-31T00:00:00Z\", \"simulated\": true}");

        call(HttpMethod.GET, "/api/ops/clock", otto).exchange().expectStatus().isOk().expectBody().json("{\"now\": \"2020-12-31T00:00:00Z\", \"simulated\": true}");
    }

    @Test
    void theClockIsTheOperators() {
        problem(call(HttpMethod.GET, "/api/ops/clock", ana).exchange(), 403, "forbidden");
        problem(call(HttpMethod.DELETE, "/api/ops/clock", otto).exchange(), 405, "method-not-allowed");
        assertThat(ASKED).isEmpty();
    }

    @Test
    void theTrailsAreWholeIfEachOfThemIs() {
        for (var service : List.of(eligibility, voucher, payment)) {
            service.answer = asked -> FakeService.Said.json("{\"log\": \"" + asked.service() + "\", \"status\": \"whole\", \"position\": 7}");
        }

        verification().expectStatus().isOk().expectBody().jsonPath("$.status").isEqualTo("whole").jsonPath("$.trails[0].log").isEqualTo("eligibility")
                .jsonPath("$.trails[2].log").isEqualTo("payment").jsonPath("$.trails[1].position").isEqualTo(7);
        assertThat(ASKED).allSatisfy(asked -> assertThat(asked.path()).isEqualTo("/api/audit/verification"));

        voucher.answer = asked -> FakeService.Said.json("{\"status\": \"running\"}");
        verification().expectBody().jsonPath("$.status").isEqualTo("running");
        eligibility.answer = asked -> FakeService.Said.json("{\"status\": \"wrong\"}");
        verification().expectBody().jsonPath("$.status").isEqualTo("wrong");
        payment.answer = asked -> new FakeService.Said(503, "application/problem+json", "{\"code\": \"unavailable\"}");
        verification().expectStatus().isEqualTo(503).expectBody().json("{\"code\": \"unavailable\"}");
    }

    @Test
    void theTrailsAreTheAuditors() {
        problem(call(HttpMethod.GET, "/api/audit/verification", otto).exchange(), 403, "forbidden");
        assertThat(ASKED).isEmpty();
    }

    private static WebTestClient.ResponseSpec verification() {
        return call(HttpMethod.GET, "/api/audit/verification", ISSUER.token("audrey", "auditor")).exchange();
    }

    private WebTestClient.ResponseSpec set(String body) {
        return call(HttpMethod.PUT, "/api/ops/clock", otto).contentType(MediaType.APPLICATION_JSON).bodyValue(body).exchange();
    }

    private static WebTestClient.RequestBodySpec call(HttpMethod method, String path, String token) {
        return client.method(method).uri(path).headers(headers -> headers.setBearerAuth(token));
    }

    private static WebTestClient.RequestBodySpec call(HttpMethod method, URI path, String token) {
        return client.method(method).uri(builder -> URI.create(builder.build() + path.toString())).headers(headers -> headers.setBearerAuth(token));
    }

    private static void problem(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON).expectHeader().exists("X-Correlation-Id")
                .expectBody().jsonPath("$.type").isEqualTo("urn:problem:" + code).jsonPath("$.code").isEqualTo(code).jsonPath("$.status").isEqualTo(status);
    }
}
