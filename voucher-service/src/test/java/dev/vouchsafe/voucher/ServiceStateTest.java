package dev.vouchsafe.voucher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a running service says that it stands. */
class ServiceStateTest {

    private static final String NOW = "2021-03-16T09:00:00Z";
    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = new ServiceUnderTest(VoucherServiceApplication::application, NOW);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aServiceThatHasDoneEverythingIsUpUntilADeadLetterWaits() {
        service.told("vlsc.events", "V-1", "e-1", "/vlsc", "vlsc.benefit.activated.v1", """
                {"agreementId": "V-1", "program": "planning-services", "activatedOn": "2019-11-04", "agreementEndsOn": "2022-10-31",
                 "customer": {"customerId": "C-1", "legalEntity": "Contoso", "division": null, "country": "GB"}}""");
        var state = state();
        var found = state.at("/services/0");

        assertThat(found.path("status").asString()).as("%s", state).isEqualTo("up");
        assertThat(state.path("at").asString()).isEqualTo(NOW);
        assertThat(found.path("service").asString()).isEqualTo("voucher-service");
        assertThat(found.path("followers")
                        .valueStream()
                        .map(follower -> follower.path("name").asString()))
                .contains("outbox", "deadlines", "deadline-list", "voucher-list");
        assertThat(found.path("followers").valueStream()).allSatisfy(follower -> {
            assertThat(follower.path("behind").asLong()).isZero();
            assertThat(follower.path("owner").asString()).isNotEmpty();
        });
        assertThat(found.path("inbound").toString())
                .contains("{\"topic\":\"vlsc.events\",\"behind\":0,\"behindSeconds\":0.0}");
        assertThat(found.path("outbox").toString()).isEqualTo("{\"waiting\":0,\"oldestSeconds\":0.0}");
        assertThat(found.path("deadlines").toString())
                .isEqualTo("{\"pending\":1,\"overdue\":0,\"latestLatenessMillis\":null}");
        assertThat(found.at("/trail/status").asString()).isEqualTo("unknown");
        assertThat(state.path("refusals")).isEmpty();

        service.somebody("auditor")
                .get()
                .uri("/api/audit/verification")
                .exchange()
                .expectStatus()
                .isOk();
        service.publish("vlsc.events", "V-1", "e-2", "/vlsc", "vlsc.days.accrued.v1", "{".getBytes(UTF_8));
        service.advanceTo(NOW);

        var later = state().at("/services/0");
        assertThat(later.path("deadLetters").asLong()).isEqualTo(1);
        assertThat(later.path("because").toString()).isEqualTo("[\"Dead letters that wait: 1.\"]");
        var letters = read("/api/ops/dead-letters?topic=vlsc.events");
        assertThat(letters.path("total").asInt()).isEqualTo(1);
        var letter = letters.at("/items/0");
        assertThat(letter.path("id").asString())
                .isEqualTo("voucher-service:vlsc.events:%d:%d"
                        .formatted(
                                letter.path("partition").asInt(),
                                letter.path("offset").asInt()));
        assertThat(letter.path("reason").asString()).isNotEmpty();
        assertThat(letter.path("text").asString()).isEqualTo("{");
        assertThat(read("/api/ops/dead-letters?topic=mpn.events").path("total").asInt())
                .isZero();
        assertThat(later.at("/trail/status").asString()).isEqualTo("whole");
        assertThat(later.at("/trail/position").asLong()).isPositive();
    }

    @Test
    void theStateIsForOperatorsAndAuditors() {
        for (var role : List.of("payments-officer", "importer")) {
            service.somebody(role)
                    .get()
                    .uri("/api/ops/state")
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        service.partner("P-1")
                .get()
                .uri("/api/ops/dead-letters")
                .exchange()
                .expectStatus()
                .isForbidden();
        service.partner("P-1")
                .get()
                .uri("/api/ops/state")
                .exchange()
                .expectStatus()
                .isForbidden();
        service.somebody("operator")
                .get()
                .uri("/api/ops/state")
                .exchange()
                .expectStatus()
                .isOk();
    }

    private static JsonNode state() {
        return read("/api/ops/state");
    }

    private static JsonNode read(String path) {
        return JsonMapper.shared()
                .readTree(service.somebody("auditor")
                        .get()
                        .uri(path)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }
}
