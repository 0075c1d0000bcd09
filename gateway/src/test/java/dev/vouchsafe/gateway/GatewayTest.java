package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.OpenRoutes;
import dev.vouchsafe.contracts.service.ServiceName;
import dev.vouchsafe.web.testing.OddRequest;
import dev.vouchsafe.web.testing.TestIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.web.server.reactive.context.ReactiveWebServerApplicationContext;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

/** What the gateway passes on to whom, and what not. */
class GatewayTest extends StartedGateway {

    @ParameterizedTest
    @CsvSource({
        "/api/partners, eligibility",
        "/api/partners/P-1/enrolments, eligibility",
        "/api/program, voucher",
        "/api/program/calendar, voucher",
        "/api/agreements/V1, voucher",
        "/api/vouchers, voucher",
        "/api/vouchers/PS-1/deliverables/a%20plan.txt, voucher",
        "/api/redemptions, voucher",
        "/api/refusals, voucher",
        "/api/payment-registrations/P-1, payment",
        "/api/payment-requests/R-1/submission, payment",
        "/api/payment-windows, payment",
        "/api/partners/P-1/contacts, notification",
        "/api/notices, notification",
        "/api/notices/n-1/read, notification",
        "/api/webhooks/w-1/deliveries, notification"
    })
    void everyPathHasItsService(String path, String service) {
        call(HttpMethod.GET, URI.create(path), ana).exchange().expectStatus().isOk();

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.service()).isEqualTo(service);
            assertThat(request.path()).isEqualTo(path);
        });
    }

    @Test
    void aCallIsPassedOnWholeAndItsAnswerBack() {
        voucher.answer = request ->
                new FakeService.Said(409, "application/problem+json", "{\"code\": \"voucher-not-available\"}");

        call(HttpMethod.DELETE, "/api/vouchers/PS-1/reservation", ana)
                .header("X-Correlation-Id", "corr-7")
                .header("Idempotency-Key", "c-1")
                .header("If-Match", "\"4\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\": \"other\"}")
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectHeader()
                .contentType("application/problem+json")
                .expectHeader()
                .valueEquals("ETag", "\"5\"")
                .expectHeader()
                .valueEquals("X-Correlation-Id", "corr-7")
                .expectBody()
                .json("{\"code\": \"voucher-not-available\"}");

        assertThat(asked).singleElement().satisfies(request -> {
            assertThat(request.method()).isEqualTo("DELETE");
            assertThat(request.body()).isEqualTo("{\"reason\": \"other\"}");
            assertThat(request.header("Authorization")).isEqualTo("Bearer " + ana);
            assertThat(request.header("X-Correlation-Id")).isEqualTo("corr-7");
            assertThat(request.header("Idempotency-Key")).isEqualTo("c-1");
            assertThat(request.header("If-Match")).isEqualTo("\"4\"");
        });
    }

    @ParameterizedTest
    @EnumSource
    void aRebuildIsAskedOfTheServiceThatItsBodyNames(ServiceName named) {
        var service = named.shortName();
        var body = "{\"service\": \"" + named.id() + "\", \"readModel\": \"a-list\"}";

        call(HttpMethod.POST, "/api/ops/rebuilds", otto)
                .header("Idempotency-Key", "r-1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isOk();
        call(HttpMethod.GET, "/api/ops/rebuilds?service=" + named.id(), otto)
                .exchange()
                .expectStatus()
                .isOk();
        call(HttpMethod.DELETE, "/api/ops/rebuilds/" + named.id() + ".a-list.2", otto)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly(service, service, service);
        assertThat(asked.getFirst().body()).isEqualTo(body);
        assertThat(asked.getFirst().header("Idempotency-Key")).isEqualTo("r-1");
    }

    @ParameterizedTest
    @EnumSource
    void aDeadLetterIsAskedOfTheServiceThatItsIdNames(ServiceName named) {
        var letter = "/api/ops/dead-letters/" + named.id() + ":vlsc.events:0:17";

        for (var path : List.of(letter, letter.replace(":", "%3A"))) {
            call(HttpMethod.GET, URI.create(path), otto)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        call(HttpMethod.POST, letter + "/replay", otto)
                .header("Idempotency-Key", "l-1")
                .header("If-Match", "\"4\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"reason\": \"mended\"}")
                .exchange()
                .expectStatus()
                .isOk();
        call(HttpMethod.POST, letter + "/dismissal", otto)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(asked).hasSize(4).extracting(FakeService.Asked::service).containsOnly(named.shortName());
        assertThat(asked.get(2).header("Idempotency-Key")).isEqualTo("l-1");
        assertThat(asked.get(2).header("If-Match")).isEqualTo("\"4\"");
    }

    @Test
    void aDeadLetterOfNoServiceIsForOneToRefuse() {
        voucher.answer = request -> new FakeService.Said(404, "application/problem+json", "{\"code\": \"not-found\"}");

        for (var path : List.of("no-service:vlsc.events:0:17/replay", "17/dismissal", "17")) {
            call(HttpMethod.POST, "/api/ops/dead-letters/" + path, otto)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }

        assertThat(asked).extracting(FakeService.Asked::service).containsOnly("voucher");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"readModel\": \"a-list\"}", "{\"service\": \"no-service\"}", "[1]", "not JSON", "''"})
    void aRebuildThatNamesNoServiceIsForAServiceToRefuse(String body) {
        voucher.answer = request -> new FakeService.Said(400, "application/problem+json", "{\"code\": \"malformed\"}");

        call(HttpMethod.POST, "/api/ops/rebuilds", otto)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest();

        assertThat(asked)
                .singleElement()
                .satisfies(request -> assertThat(request.body()).isEqualTo(body));
    }

    @Test
    void nobodyGetsInWithoutAToken() {
        problem(client.get().uri("/api/vouchers").exchange(), 401, "unauthenticated");
        problem(call(HttpMethod.GET, "/api/vouchers", "garbage").exchange(), 401, "unauthenticated");
        problem(
                call(HttpMethod.GET, "/api/vouchers", new TestIssuer().token("ana", "operator"))
                        .exchange(),
                401,
                "unauthenticated");
        assertThat(asked).isEmpty();
    }

    @Test
    void theLinksOfMailsNeedNoTokenAndNothingElseDoes() {
        for (var path : OpenRoutes.POSTS) {
            client.post().uri(path).bodyValue("{}").exchange().expectStatus().isOk();
            problem(client.get().uri(path).exchange(), 401, "unauthenticated");
            problem(client.put().uri(path).bodyValue("{}").exchange(), 401, "unauthenticated");
            problem(client.post().uri(path + "/more").bodyValue("{}").exchange(), 401, "unauthenticated");
        }
        problem(client.post().uri("/api/notices").bodyValue("{}").exchange(), 401, "unauthenticated");
        assertThat(asked).extracting(FakeService.Asked::path).isEqualTo(OpenRoutes.POSTS);
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

        assertThat(answer.head())
                .startsWith("HTTP/1.1 " + request.status())
                .containsIgnoringCase("content-type: application/problem+json");
        assertThat(answer.problem().get("code").asString()).isEqualTo(request.code());
        assertThat(asked).isEmpty();
    }

    @Test
    void aBodyThatIsTooLargeIsNotPassedOn() {
        problem(
                call(HttpMethod.POST, "/api/redemptions", ana)
                        .bodyValue("x".repeat(2000))
                        .exchange(),
                413,
                "too-large");
        Flux<DataBuffer> pieces = Flux.range(0, 100)
                .map(i -> DefaultDataBufferFactory.sharedInstance.wrap(
                        "x".repeat(100).getBytes()));
        problem(
                call(HttpMethod.POST, "/api/redemptions", ana)
                        .body(BodyInserters.fromDataBuffers(pieces))
                        .exchange(),
                413,
                "too-large");
    }

    @Test
    void aServiceThatIsDownIsUnavailable() throws IOException {
        int nobodyListens;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        var arguments = new ArrayList<>(List.of(
                "--spring.config.name=gateway",
                "--server.port=0",
                "--vouchsafe.services.voucher=http://127.0.0.1:" + nobodyListens,
                "--vouchsafe.services.eligibility=" + eligibility.uri(),
                "--spring.cloud.gateway.server.webflux.httpclient.response-timeout=100ms"));
        issuer.properties().forEach((name, value) -> arguments.add("--" + name + "=" + value));
        try (var other = GatewayApplication.application().run(arguments.toArray(String[]::new))) {
            var here = client.mutate()
                    .baseUrl("http://127.0.0.1:"
                            + ((ReactiveWebServerApplicationContext) other)
                                    .getWebServer()
                                    .getPort())
                    .build();
            problem(
                    here.get()
                            .uri("/api/vouchers")
                            .headers(headers -> headers.setBearerAuth(ana))
                            .exchange()
                            .expectHeader()
                            .exists("Retry-After"),
                    503,
                    "unavailable");
            problem(
                    here.get()
                            .uri("/api/ops/clock")
                            .headers(headers -> headers.setBearerAuth(otto))
                            .exchange()
                            .expectHeader()
                            .exists("Retry-After"),
                    503,
                    "unavailable");
        }
    }
}
