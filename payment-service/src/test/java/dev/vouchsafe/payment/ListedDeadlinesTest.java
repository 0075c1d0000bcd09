package dev.vouchsafe.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Payment windows and the terms of approved requests, as operators see them while time goes by. */
class ListedDeadlinesTest {

    @Test
    void anApprovedRequestIsOverdueFromTheEndOfItsTermUntilItIsPaid() {
        try (var service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START)) {
            var partner = PaymentCalls.ofRegisteredPartner(service, "P-1");
            for (var n : new int[] {1, 2}) {
                partner.redeemed("PS-" + n, 1);
                partner.draft("R-" + n, "0.00", "PS-" + n).expectStatus().isOk();
                partner.post("R-" + n + "/submission").expectStatus().isOk();
                partner.officerPosts("R-" + n + "/approval").expectStatus().isOk();
            }
            await().untilAsserted(
                            () -> assertThat(read(service, "?kind=payment-term&subject=R-1")
                                            .path("items")
                                            .toString())
                                    .isEqualTo(
                                            "[{\"kind\":\"payment-term\",\"subject\":{\"kind\":\"payment-request\",\"id\":\"R-1\"},"
                                                    + "\"dueAt\":\"2021-04-16T00:00:00Z\",\"state\":\"pending\",\"recordedAt\":null,\"latenessMillis\":null}]"));
            partner.officerPosts("R-2/payment").expectStatus().isOk();

            service.advanceTo("2021-04-15T23:59:59Z");

            assertThat(read(service, "?state=late").path("total").asInt()).isZero();
            // What was paid in time has no deadline any more.
            assertThat(read(service, "?kind=payment-term").path("total").asInt())
                    .isEqualTo(1);

            service.advanceTo("2021-04-16T00:00:00Z");

            partner.get("/R-1").expectBody().jsonPath("$.overdue").isEqualTo(true);
            assertThat(read(service, "?state=late").path("items").toString())
                    .contains("\"id\":\"R-1\"", "\"state\":\"late\",\"recordedAt\":null,\"latenessMillis\":0");

            service.advanceTo("2021-04-16T00:01:00Z");
            partner.officerPosts("R-1/payment").expectStatus().isOk();

            await().untilAsserted(() -> assertThat(
                            read(service, "?state=late").path("items").toString())
                    .contains("\"recordedAt\":\"2021-04-16T00:01:00Z\",\"latenessMillis\":60000"));

            service.advanceTo("2021-05-16T00:00:00Z");

            assertThat(read(service, "?kind=payment-window&state=done")
                            .path("total")
                            .asInt())
                    .isEqualTo(3);
            assertThat(read(service, "?state=pending").path("total").asInt()).isZero();
        }
    }

    private static JsonNode read(ServiceUnderTest service, String query) {
        return JsonMapper.shared()
                .readTree(service.somebody("operator")
                        .get()
                        .uri("/api/ops/deadlines" + query)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody());
    }
}
