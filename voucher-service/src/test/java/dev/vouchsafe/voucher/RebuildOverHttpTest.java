package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.http.access.AccessRule;
import dev.vouchsafe.platform.http.access.AccessRules;
import dev.vouchsafe.platform.readmodel.ReadModel;
import dev.vouchsafe.platform.testing.Driven;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The operator rebuilds the lists of a voucher-service with some history. */
class RebuildOverHttpTest {

    private static final String NOW = "2021-03-16T09:00:00Z";
    private static final String REBUILDS = "/api/ops/rebuilds";
    private static ServiceUnderTest service;
    private static WebTestClient operator;

    @BeforeAll
    static void startWithSomeHistory() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, NOW);
        operator = service.somebody("operator");
        var told = new Driven(service);
        told.told("e-1", "vlsc.benefit.activated.v1", OutsideMessages.benefit("V-1"));
        told.told("e-2", "vlsc.days.accrued.v1", OutsideMessages.days("V-1", 12, "2019-11-04"));
        for (int n = 1; n <= 3; n++) {
            // The days suffice for two of the three.
            told.told(
                    "v-" + n, "vlsc.voucher.assigned.v1", OutsideMessages.assigned("PS-" + n, "V-1", 5, "2021-03-15"));
        }
        operator.post()
                .uri("/api/vouchers/PS-1/extension")
                .bodyValue(Map.of("days", 3, "reason", "illness"))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        service.advanceTo(NOW);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyListOfTheServiceIsRebuiltAndFoundEqual() {
        var readModels =
                service.beans(ReadModel.class).stream().map(ReadModel::name).toList();
        assertThat(readModels).isNotEmpty();
        var before = lists();
        readModels.forEach(readModel -> {
            var begun = start(readModel, "key-" + readModel);
            assertThat(begun.getStatus().value()).as("%s", begun).isEqualTo(202);
            var location = begun.getResponseHeaders().getLocation();
            assertThat(location)
                    .asString()
                    .isEqualTo(REBUILDS + "/"
                            + json(begun.getResponseBody()).get("id").asString());

            await().atMost(Duration.ofSeconds(60))
                    .until(() ->
                            read(location.toString()).get("state").asString().equals("finished"));

            var rebuild = read(location.toString());
            assertThat(rebuild.at("/comparison/equal").asBoolean())
                    .as("%s", rebuild)
                    .isTrue();
            assertThat(rebuild.at("/comparison/live/documents").asLong()).isPositive();
            assertThat(rebuild.at("/comparison/live/digest")).isEqualTo(rebuild.at("/comparison/rebuilt/digest"));
            assertThat(rebuild.get("position")).isEqualTo(rebuild.get("head"));
            assertThat(rebuild.get("switched").asBoolean()).isTrue();
            assertThat(lists()).isEqualTo(before);
            // The same key: the first answer, and no second rebuild.
            assertThat(start(readModel, "key-" + readModel).getResponseBody()).isEqualTo(begun.getResponseBody());
            operator.delete()
                    .uri(location.toString())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.state")
                    .isEqualTo("finished");
        });
        assertThat(read(REBUILDS + "?service=voucher-service").get("total").asInt())
                .isEqualTo(readModels.size());
    }

    @Test
    void rebuildsAreTheOperators() {
        for (var stranger : new WebTestClient[] {
            service.partner("P-1"), service.customer("V-1"), service.somebody("payments-officer")
        }) {
            stranger.post()
                    .uri(REBUILDS)
                    .bodyValue(Map.of())
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            stranger.get().uri(REBUILDS).exchange().expectStatus().isForbidden();
            stranger.get()
                    .uri(REBUILDS + "/voucher-service.voucher-list.2")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
            stranger.delete()
                    .uri(REBUILDS + "/voucher-service.voucher-list.2")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        service.somebody("auditor")
                .post()
                .uri(REBUILDS)
                .bodyValue(Map.of())
                .exchange()
                .expectStatus()
                .isForbidden();
        service.somebody("auditor")
                .get()
                .uri(REBUILDS + "?service=voucher-service")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whatCanNotBeRebuiltIsRefused() {
        refused(Map.of("service", "voucher-service"), 400, "malformed");
        refused(
                Map.of("service", "voucher-service", "readModel", "voucher-list", "switching", "never"),
                400,
                "malformed");
        refused(Map.of("service", "voucher-service", "readModel", "outbox"), 404, "not-found");
        refused(Map.of("service", "payment-service", "readModel", "voucher-list"), 404, "not-found");
        operator.get()
                .uri(REBUILDS + "/voucher-service.voucher-list.99")
                .exchange()
                .expectStatus()
                .isNotFound();
        operator.delete()
                .uri(REBUILDS + "/voucher-service.voucher-list.99")
                .exchange()
                .expectStatus()
                .isNotFound();
        operator.get().uri(REBUILDS).exchange().expectStatus().isBadRequest();
    }

    /** What every list of the service's own answers, by its path. */
    private static Map<String, JsonNode> lists() {
        return service.beans(AccessRules.class).stream()
                .flatMap(rules -> rules.rules().stream())
                .filter(rule -> rule.parameters() == null && !rule.path().startsWith("/api/ops"))
                .collect(Collectors.toMap(AccessRule::path, rule -> read(rule.path())));
    }

    private static void refused(Map<String, Object> body, int status, String code) {
        operator.post()
                .uri(REBUILDS)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private static EntityExchangeResult<String> start(String readModel, String key) {
        return operator.post()
                .uri(REBUILDS)
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("service", "voucher-service", "readModel", readModel))
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private static JsonNode read(String path) {
        return json(operator.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
