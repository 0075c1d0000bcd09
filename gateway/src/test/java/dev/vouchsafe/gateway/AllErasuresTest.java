package dev.vouchsafe.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A person is erased, and shown, in every service that keeps something of it. */
class AllErasuresTest extends StartedGateway {

    private static final String ERASURES = "/api/ops/erasures";
    private static final String PERSONAL_DATA = "/api/ops/personal-data";
    private static final String PERSON = "{\"email\": \"ana@contoso.example\"}";
    private static final FakeService.Said NOT_FOUND = refusal(404, "not-found");

    @Override
    Map<String, String> settings() {
        return Map.of("vouchsafe.part-secret", "one for all");
    }

    @BeforeEach
    void eachHasErasedThePerson() {
        voucher.answer = request -> erased("K-1", "2021-03-16T09:00:00Z");
        notification.answer = request -> erased("K-2", "2021-03-16T09:00:01Z");
    }

    @Test
    void theAnswerHasTheFirstKeyAndThoseOfTheOthers() {
        erase().expectStatus().isOk().expectBody().json("""
                {"key": "K-1", "erasedAt": "2021-03-16T09:00:00Z",
                 "others": [{"service": "notification-service", "key": "K-2", "erasedAt": "2021-03-16T09:00:01Z"}]}""");

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher", "notification");
        assertThat(asked).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.path()).isEqualTo(ERASURES);
            assertThat(request.body()).isEqualTo(PERSON);
            assertThat(request.header("Idempotency-Key")).isEqualTo("request-17");
            assertThat(request.header("X-Part-Of-Call")).isNotNull();
        });
    }

    @Test
    void whoOneServiceKnowsIsErasedThere() {
        voucher.answer = request -> NOT_FOUND;

        erase().expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.key")
                .isEqualTo("K-2")
                .jsonPath("$.others")
                .doesNotExist();
    }

    /** The refusal is asked for once more without the mark, so that it is in one trail. */
    @Test
    void whomNobodyKnowsIsNotFound() {
        voucher.answer = request -> NOT_FOUND;
        notification.answer = request -> NOT_FOUND;

        erase().expectStatus().isNotFound().expectBody().jsonPath("$.code").isEqualTo("not-found");

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher", "notification", "voucher");
        assertThat(asked.getLast().header("X-Part-Of-Call")).isNull();
        assertThat(asked.getLast().header("Idempotency-Key")).isEqualTo("request-17");
    }

    @Test
    void aServiceThatCantBeAskedIsNamedAndTheCallCanBeMadeAgain() {
        notification.answer = request -> refusal(503, "unavailable");

        problem(erase(), 503, "unavailable");
        erase().expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat(detail.toString()).contains("notification-service"));

        notification.answer = request -> erased("K-2", "2021-03-16T09:00:01Z");
        erase().expectStatus().isOk().expectBody().jsonPath("$.key").isEqualTo("K-1");
    }

    @Test
    void theFirstThatRefusesIsTheAnswerAndRecordsIt() {
        voucher.answer = request -> refusal(403, "forbidden");

        problem(erase(), 403, "forbidden");

        assertThat(asked).extracting(FakeService.Asked::service).containsExactly("voucher", "voucher");
        assertThat(asked.getLast().header("X-Part-Of-Call")).isNull();
    }

    @Test
    void whatIsKeptOfAPersonIsOneListByTheTimeOfItsRecord() {
        voucher.answer = request -> kept("voucher-service", "2021-01-01T00:00:00Z", "2021-01-03T00:00:00Z");
        notification.answer = request -> kept("notification-service", "2021-01-02T00:00:00Z", "2021-01-02T00:00:00Z");

        post(PERSONAL_DATA)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"page\": 0, \"size\": 50, \"total\": 4}")
                .jsonPath("$.items[*].service")
                .value(
                        services -> assertThat(services)
                                .hasToString(
                                        "[\"voucher-service\",\"notification-service\",\"notification-service\",\"voucher-service\"]"));
        assertThat(asked).extracting(FakeService.Asked::service).containsOnly("voucher", "notification");
        assertThat(asked).allSatisfy(request -> {
            assertThat(request.method()).isEqualTo("POST");
            assertThat(request.body()).isEqualTo(PERSON);
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
        });
    }

    @Test
    void whatIsKeptCantBeShownWhileAServiceIsAway() {
        notification.answer = request -> refusal(503, "unavailable");

        problem(post(PERSONAL_DATA), 503, "unavailable");
    }

    @Test
    void theErasuresOfAllAreOneList() {
        voucher.answer = request -> kept("voucher-service", "2021-01-01T00:00:00Z", "2021-01-03T00:00:00Z");
        notification.answer = request -> kept("notification-service", "2021-01-02T00:00:00Z", "2021-01-02T00:00:00Z");

        call(HttpMethod.GET, ERASURES, otto)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(4);
        assertThat(asked).extracting(FakeService.Asked::service).containsExactlyInAnyOrder("voucher", "notification");
    }

    private static FakeService.Said erased(String key, String at) {
        return FakeService.Said.json("{\"key\": \"%s\", \"erasedAt\": \"%s\"}".formatted(key, at));
    }

    private static FakeService.Said kept(String service, String first, String second) {
        return FakeService.Said.json("""
                {"items": [{"service": "%s", "recordedAt": "%s"}, {"service": "%s", "recordedAt": "%s"}],
                 "page": 0, "size": 50, "total": 2}""".formatted(service, first, service, second));
    }

    private static FakeService.Said refusal(int status, String code) {
        return new FakeService.Said(
                status,
                "application/problem+json",
                "{\"type\": \"urn:problem:%s\", \"code\": \"%s\", \"status\": %d}".formatted(code, code, status));
    }

    private ResponseSpec erase() {
        return call(HttpMethod.POST, ERASURES, otto)
                .header("Idempotency-Key", "request-17")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PERSON)
                .exchange();
    }

    private ResponseSpec post(String path) {
        return call(HttpMethod.POST, path, otto)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(PERSON)
                .exchange();
    }
}
