package dev.vouchsafe.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The deadlines of vouchers and pools as operators see them, while time goes by. Each test has agreements of its own.
 */
class ListedDeadlinesTest {

    private static final String DEADLINES = "/api/ops/deadlines";
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, "2021-03-16T09:00:00Z");
        for (var agreement : List.of("V-1", "V-2")) {
            vlsc(agreement, "vlsc.benefit.activated.v1", """
                    {"agreementId": "%s", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                     "customer": {"customerId": "C-1", "legalEntity": "Contoso", "division": null, "country": "GB"}}""".formatted(agreement));
            vlsc(agreement, "vlsc.days.accrued.v1", """
                    {"agreementId": "%s", "program": "planning-services", "days": 30, "accruedOn": "2019-11-04"}""".formatted(agreement));
        }
        assign("V-1", "PS-1", "2021-03-15");
        assign("V-1", "PS-2", "2021-03-15");
        assign("V-2", "PS-3", "2021-03-16");
        service.somebody("operator")
                .post()
                .uri("/api/vouchers/PS-2/extension")
                .bodyValue(Map.of("days", 3, "reason", "illness"))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void deadlinesArePendingUntilTheyComeAndMoveWithWhatExtendsThem() {
        await().untilAsserted(() -> {
            assertThat(single("kind=voucher-expiry&subject=PS-1").toString())
                    .isEqualTo(
                            "{\"kind\":\"voucher-expiry\",\"subject\":{\"kind\":\"voucher\",\"id\":\"PS-1\"},"
                                    + "\"dueAt\":\"2021-09-12T00:00:00Z\",\"state\":\"pending\",\"recordedAt\":null,\"latenessMillis\":null}");
            assertThat(single("kind=voucher-expiry&subject=PS-2").path("dueAt").asString())
                    .isEqualTo("2021-09-15T00:00:00Z");
            assertThat(single("kind=voucher-reminder&subject=PS-2")
                            .path("dueAt")
                            .asString())
                    .isEqualTo("2021-08-15T00:00:00Z");
            assertThat(single("kind=pool-removal&subject=V-1").path("state").asString())
                    .isEqualTo("pending");
        });
        assertThat(read("?by=day&kind=voucher-expiry&to=2021-09-13T00:00:00Z").path("items"))
                .hasToString("[{\"day\":\"2021-09-12\",\"kind\":\"voucher-expiry\",\"count\":1}]");

        service.advanceTo("2021-09-12T00:00:00Z");

        assertThat(single("kind=voucher-expiry&subject=PS-1").toString())
                .contains("\"state\":\"done\",\"recordedAt\":\"2021-09-12T00:00:00Z\",\"latenessMillis\":0");
        assertThat(read("?state=done&kind=voucher-expiry").path("total").asInt())
                .isEqualTo(1);
        assertThat(read("?state=late").path("total").asInt()).isZero();
        // Each of the three reminders of a voucher at its own instant, all of them by this one move.
        assertThat(dues("kind=reminder&subject=PS-1"))
                .containsExactly("2021-08-12T00:00:00Z", "2021-08-28T00:00:00Z", "2021-09-08T00:00:00Z");
        assertThat(read("?state=done&kind=voucher-reminder").path("total").asInt())
                .isEqualTo(9);
        assertThat(read("?from=2021-09-12T00:00:00Z&to=2021-09-13T12:00:00Z")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(read("?state=pending&kind=voucher-expiry&size=1")
                        .path("total")
                        .asInt())
                .isEqualTo(2);

        // What an amendment moves, moves here, and what came is left as it came.
        service.somebody("operator")
                .post()
                .uri("/api/program/amendments")
                .bodyValue(Map.of(
                        "name",
                        "storm",
                        "program",
                        "planning-services",
                        "createdBefore",
                        "2021-12-31",
                        "extendDays",
                        10,
                        "reason",
                        "A storm."))
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
        await().untilAsserted(() -> assertThat(
                        single("kind=voucher-expiry&subject=PS-3").path("dueAt").asString())
                .isEqualTo("2021-09-23T00:00:00Z"));
        assertThat(single("kind=voucher-expiry&subject=PS-1").path("dueAt").asString())
                .isEqualTo("2021-09-12T00:00:00Z");
        // The new last day is reminded of again, as far as its instants are still to come.
        assertThat(dues("kind=reminder&subject=PS-3&state=pending")).containsExactly("2021-09-19T00:00:00Z");

        // A withdrawn voucher's deadline is moot.
        service.customer("V-2")
                .post()
                .uri("/api/vouchers/PS-3/withdrawal")
                .exchange()
                .expectStatus()
                .isOk();
        await().untilAsserted(() -> assertThat(
                        read("?state=pending&subject=PS-3").path("total").asInt())
                .isZero());
    }

    @Test
    void deadlinesAreForOperatorsAndAuditors() {
        for (var role : List.of("operator", "auditor")) {
            service.somebody(role)
                    .get()
                    .uri(DEADLINES)
                    .exchange()
                    .expectStatus()
                    .isOk();
        }
        service.somebody("payments-officer")
                .get()
                .uri(DEADLINES)
                .exchange()
                .expectStatus()
                .isForbidden();
        service.partner("P-1").get().uri(DEADLINES).exchange().expectStatus().isForbidden();
        service.customer("V-1").get().uri(DEADLINES).exchange().expectStatus().isForbidden();
    }

    @Test
    void aParameterOfTheWrongFormIsMalformed() {
        for (var wrong :
                List.of("kind=expiry", "state=over", "from=today", "by=week", "until=2021-01-01", "subject=-")) {
            service.somebody("auditor")
                    .get()
                    .uri(DEADLINES + "?" + wrong)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.violations[0].facts.field")
                    .isEqualTo(wrong.substring(0, wrong.indexOf('=')));
        }
        // Who asks for all services asks each of them.
        assertThat(read("?kind=payment-term").path("total").asInt()).isZero();
    }

    @Test
    void readinessKnowsOfDeadlines() {
        service.somebody("operator")
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.components.deadlines.status")
                .isEqualTo("UP");
    }

    private static List<String> dues(String query) {
        return read("?" + query + "&sort=dueAt")
                .path("items")
                .valueStream()
                .map(each -> each.path("dueAt").asString())
                .toList();
    }

    private static JsonNode single(String query) {
        var answer = read("?" + query);
        assertThat(answer.path("total").asInt()).as("%s", answer).isEqualTo(1);
        return answer.path("items").path(0);
    }

    private static JsonNode read(String query) {
        return JsonMapper.shared()
                .readTree(service.somebody("auditor")
                        .get()
                        .uri(DEADLINES + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }

    private static void assign(String agreement, String voucher, String on) {
        vlsc(agreement, "vlsc.voucher.assigned.v1", """
                {"voucherId": "%s", "agreementId": "%s", "program": "planning-services", "offering": "SDPS", "level": 5, "assignedOn": "%s",
                 "projectManager": {"name": "Pat", "email": "pm@contoso.example"}, "voucherAdmin": {"email": "benefits@contoso.example"}}""".formatted(voucher, agreement, on));
    }

    private static void vlsc(String agreement, String type, String data) {
        service.told("vlsc.events", agreement, type + data.hashCode(), "/vlsc", type, data);
    }
}
