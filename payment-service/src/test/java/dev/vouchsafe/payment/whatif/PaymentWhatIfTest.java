package dev.vouchsafe.payment.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.payment.PaymentCalls;
import dev.vouchsafe.payment.PaymentServiceApplication;
import dev.vouchsafe.platform.testing.ServiceUnderTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** P-1 has redeemed two vouchers, and asks for both in R-1, and then for one of them alone in R-2. */
class PaymentWhatIfTest {

    private static final String HEAD = """
            {"asked": {"program": "planning-services", "changes": {"paymentWindowDays": %d}, "asOf": "2021-07-01T00:00:00Z", \
            "filter": {"agreementId": %s, "partnerId": %s, "offering": null, "assignedFrom": null, "assignedTo": null}}, \
            "answer": {"played": {}, "totals": {}, "nowRefused": {"total": 0, "items": []}}}
            """;
    private static final String SECOND = "second-voucher";

    private static ServiceUnderTest service;

    @BeforeAll
    static void history() {
        service = new ServiceUnderTest(PaymentServiceApplication::application, PaymentCalls.START);
        var partner = PaymentCalls.ofRegisteredPartner(service, "P-1");
        service.told("voucher.events", "PS-2", SECOND, "/voucher-service", "voucher.redeemed.v1", """
                {"voucherId": "PS-2", "agreementId": "V-1", "program": "planning-services", "offering": "SDPS", "level": 1, "partnerId": "P-1",
                 "locationId": "L-P-1", "deliveryCountry": "US", "redeemedOn": "2021-03-16", "redeemedAt": "2021-03-16T08:00:00Z"}""");
        partner.draft("R-1", "0.00", partner.voucher(), "PS-2").expectStatus().isOk();
        partner.post("R-1/submission").expectStatus().isOk();
        partner.officerRejects("R-1").expectStatus().isOk();
        partner.draft("R-2", "0.00", partner.voucher()).expectStatus().isOk();
        service.advanceTo("2021-04-01T09:00:00Z");
        partner.post("R-2/submission").expectStatus().isOk();
        service.advanceTo("2021-07-01T00:00:00Z");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void whatIsInForceChangesNothing() {
        var answer = ask(HEAD.formatted(60, "null", "null"));

        assertThat(answer.path("paymentRequests").path("total").asInt()).isZero();
        assertThat(answer.path("nowRefused").path("total").asInt()).isZero();
        assertThat(answer.path("totals").path("payments").path("before").propertyNames())
                .containsExactly("lapsed", "submitted");
    }

    /** Both windows close. That PS-2 is reminded of twice before is not played. */
    @Test
    void whatIsPlayedIsWhatIsCompared() {
        assertThat(played(60)).isEqualTo(2);
    }

    private static int played(int paymentWindowDays) {
        return ask(HEAD.formatted(paymentWindowDays, "null", "null"))
                .path("played")
                .path("deadlines")
                .asInt();
    }

    @Test
    void aShorterWindowLapsesWhatWasSubmittedAfterIt() {
        var answer = ask(HEAD.formatted(10, "null", "null"));

        var request = answer.path("paymentRequests").path("items").get(0);
        assertThat(request.path("requestId").asString()).isEqualTo("R-2");
        assertThat(request.path("before").path("status").asString()).isEqualTo("submitted");
        assertThat(request.path("after").path("status").asString()).isEqualTo("lapsed");
        assertThat(answer.path("nowRefused").path("items").get(0).path("codes").toString())
                .isEqualTo("[\"payment-window-closed\"]");
    }

    @Test
    void withoutOneOfItsVouchersARequestIsNotDrafted() {
        var answer = ask(HEAD.formatted(60, "null", "null") + withheld());

        var request = answer.path("paymentRequests").path("items").get(0);
        assertThat(request.path("requestId").asString()).isEqualTo("R-1");
        assertThat(request.path("after").isNull()).isTrue();
        assertThat(answer.path("nowRefused").path("items").valueStream())
                .hasSize(3)
                .allSatisfy(item ->
                        assertThat(item.path("subject").path("id").asString()).isEqualTo("R-1"));
    }

    @Test
    void theFilterSaysWhatIsListed() {
        assertThat(listed(HEAD.formatted(10, "null", "\"P-1\""))).isEqualTo(1);
        assertThat(listed(HEAD.formatted(10, "null", "\"P-2\""))).isZero();
        assertThat(listed(HEAD.formatted(10, "\"V-1\"", "null") + "{\"listed\": \"PS-P-1\"}\n"))
                .isEqualTo(1);
        assertThat(listed(HEAD.formatted(10, "\"V-1\"", "null") + "{\"listed\": \"PS-2\"}\n"))
                .isZero();
    }

    @Test
    void aPartnerMayNotAsk() {
        send(service.partner("P-1"), HEAD.formatted(10, "null", "null"))
                .expectStatus()
                .isForbidden();
    }

    /** Voucher-service writes the call down. */
    @Test
    void aPartOfACallIsNotInTheTrail() {
        ask(HEAD.formatted(10, "null", "null"));
        send(service.partner("P-1"), HEAD.formatted(10, "null", "null"))
                .expectStatus()
                .isForbidden();

        service.somebody("auditor")
                .get()
                .uri("/api/audit?type=call&size=500")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(trail -> assertThat(trail).contains("items").doesNotContain("what-if"));
    }

    private static String withheld() {
        return "{\"withheld\": \"" + SECOND + "\"}\n";
    }

    private static int listed(String lines) {
        var answer = ask(lines);
        assertThat(answer.path("nowRefused").path("total").asInt())
                .isEqualTo(answer.path("paymentRequests").path("total").asInt());
        return answer.path("paymentRequests").path("total").asInt();
    }

    private static JsonNode ask(String lines) {
        return JsonMapper.shared()
                .readTree(send(service.somebody("auditor"), lines)
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private static ResponseSpec send(WebTestClient caller, String lines) {
        return caller.post()
                .uri("/internal/what-if")
                .contentType(MediaType.APPLICATION_NDJSON)
                .accept(MediaType.APPLICATION_JSON)
                .bodyValue(lines)
                .exchange();
    }
}
