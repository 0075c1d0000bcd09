package dev.vouchsafe.portal.partner.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;

class WebhooksTest extends PortalTest {

    private static final String PAGE = "/partner/webhooks";
    private static final String ONE = PAGE + "/wh-1";
    private static final String WEBHOOK = """
            {"id": "wh-1", "url": "https://partner.example/hook", "types": ["voucher.*"], "description": "Ours",
             "state": "off", "offSince": "2021-05-01T10:00:00Z", "offBecause": "failing",
             "createdAt": "2021-04-01T10:00:00Z"%s}
            """;

    @BeforeEach
    void registered() {
        GATEWAY.answers("GET /api/webhooks", 200, "{\"items\": [" + WEBHOOK.formatted("") + "]}")
                .answers("GET /api/webhooks/wh-1", 200, WEBHOOK.formatted(""))
                .answers("GET /api/webhooks/wh-1/deliveries", 200, """
                {"items": [{"id": "d-1", "type": "voucher.redeemed.v1", "subject": "PS-1", "state": "failed",
                  "attempts": [{"at": "2021-05-01T09:00:00Z", "status": 500, "error": null, "millis": 120},
                    {"at": "2021-05-01T10:00:00Z", "status": null, "error": "connection refused", "millis": 3}],
                  "nextAt": null, "createdAt": "2021-05-01T09:00:00Z"}], "page": 0, "size": 25, "total": 1}
                """);
    }

    @Test
    void theSecretIsShownOnce() {
        GATEWAY.answers("POST /api/webhooks", 201, WEBHOOK.formatted(", \"secret\": \"whsec_abc\""));
        String html = html(post(
                        PAGE + "?do=register",
                        Map.of("url", "https://partner.example/hook", "types", "voucher.*\n\n payment.* "))
                .expectStatus()
                .isOk());
        assertThat(html).contains("whsec_abc", "It is shown here once.");
        assertThat(GATEWAY.last("POST", "/api/webhooks").orElseThrow().body())
                .contains("\"types\":[\"voucher.*\",\"payment.*\"]")
                .doesNotContain("description");
        assertThat(page(PAGE)).contains("https://partner.example/hook").doesNotContain("whsec_abc");
    }

    @Test
    void whatIsWrongWithAnAddressStandsBesideIt() {
        GATEWAY.answers("POST /api/webhooks", 400, """
                {"status": 400, "code": "malformed", "detail": "Not so.", "violations": [{"code": "malformed",
                  "detail": "That address is inside.", "facts": {"field": "url"}}]}
                """);
        assertThat(html(post(PAGE + "?do=register", Map.of("url", "https://10.0.0.1/", "types", "*"))
                        .expectStatus()
                        .isBadRequest()))
                .contains("id=\"w-url\">That address is inside.", "value=\"https://10.0.0.1/\"");
    }

    @Test
    void aDeliveryTellsWhyItFailed() {
        assertThat(page(ONE))
                .containsSubsequence(
                        "Off", "every delivery failed for five days", "voucher.redeemed.v1", "PS-1", "Failed")
                .contains("The receiver answered 500 after 120 ms.", "No answer: connection refused (3 ms).")
                .contains("Retry</button>", "Switch on</button>");
        page(ONE + "?state=failed");
        assertThat(GATEWAY.asked("/api/webhooks/wh-1/deliveries?state=failed&size=25"))
                .isTrue();
    }

    @Test
    void itIsSwitchedTestedAndTriedAgain() {
        GATEWAY.answers("PATCH /api/webhooks/wh-1", 200, "{}")
                .answers("POST /api/webhooks/wh-1/test", 202, "{}")
                .answers("POST /api/webhooks/wh-1/deliveries/d-1/retry", 202, "{}");
        for (String step : new String[] {"switch", "test", "retry"}) {
            post(ONE + "?do=" + step, Map.of("state", "on", "delivery", "d-1"))
                    .expectStatus()
                    .isSeeOther()
                    .expectHeader()
                    .location(ONE);
        }
        assertThat(GATEWAY.last("PATCH", "/api/webhooks/wh-1").orElseThrow().body())
                .isEqualTo("{\"state\":\"on\"}");
        assertThat(GATEWAY.last("POST", "/api/webhooks/wh-1/deliveries/d-1/retry"))
                .isPresent();
        assertThat(GATEWAY.last("POST", "/api/webhooks/wh-1/test")).isPresent();
    }

    @Test
    void aDayIsReplayedFromItsBeginning() {
        GATEWAY.answers("POST /api/webhooks/wh-1/replay", 200, "{\"deliveries\": 12}");
        post(ONE + "?do=replay", Map.of("from", "2021-04-01")).expectStatus().isSeeOther();
        assertThat(GATEWAY.last("POST", "/api/webhooks/wh-1/replay")
                        .orElseThrow()
                        .body())
                .isEqualTo("{\"from\":\"2021-04-01T00:00:00Z\"}");
    }

    @Test
    void aNewSecretIsShownOnItsPage() {
        GATEWAY.answers("POST /api/webhooks/wh-1/secret", 200, WEBHOOK.formatted(", \"secret\": \"whsec_new\""));
        assertThat(html(post(ONE + "?do=secret", Map.of()).expectStatus().isOk()))
                .contains("whsec_new");
    }

    @Test
    void deletingIsAStepOfItsOwn() {
        assertThat(page(ONE + "?do=delete")).contains("Delete webhook</button>");
        GATEWAY.answers("DELETE /api/webhooks/wh-1", 204, "");
        post(ONE + "?do=delete", Map.of())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(PAGE);
    }

    private ResponseSpec post(String address, Map<String, String> fields) {
        var form = new LinkedMultiValueMap<String, String>();
        fields.forEach(form::add);
        form.add("key", "k-1");
        return partner().post().uri(address).body(fromFormData(form)).exchange();
    }

    private String page(String address) {
        return html(partner().get().uri(address).exchange().expectStatus().isOk());
    }
}
