package dev.vouchsafe.portal.partner.newvoucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class NewVoucherTest extends PortalTest {

    private static final String PAGE = "/partner/vouchers/new";
    private static final String VALIDATION = "/api/vouchers/PS-1/validation";
    private static final String RESERVATION = "/api/vouchers/PS-1/reservation";

    @BeforeEach
    void assigned() {
        GATEWAY.answers("POST " + VALIDATION, 200, validation("voucher-not-available", true))
                .answers("GET /api/partners/P-1", 200, """
                {"partnerId": "P-1", "country": "GB",
                 "locations": [{"locationId": "L-1", "country": "DE", "city": "Köln"}],
                 "consultants": [{"consultantId": "K-1", "name": "Ruth"}]}
                """);
    }

    @Test
    void itIsSaidWhatTheVoucherIsForAndWhatItPays() {
        String html = html(post("validate").expectStatus().isOk());
        assertThat(html)
                .contains("SharePoint Planning", "GBP", "4,800.00", "JP: the rate card has no rate")
                .containsSubsequence("Checks", "The voucher is free.")
                .contains("L-1 · Köln, DE", "SharePoint Deployment Planning", "K-1 · Ruth")
                .contains("<option value=\"DE\" selected>", "value=\"admin@customer.example\"");
        assertThat(html.split("The voucher is free.", -1)).hasSize(2);
    }

    @Test
    void whatCannotBeHadHasNoForm() {
        GATEWAY.answers("POST " + VALIDATION, 200, validation("voucher-not-available", false));
        assertThat(html(post("validate").expectStatus().isOk()))
                .contains("The voucher is free.")
                .doesNotContain("Planned days");
    }

    @Test
    void aWrongAddressIsRefusedAndKept() {
        GATEWAY.answers("POST " + VALIDATION, 404, "{\"status\": 404, \"detail\": \"There is no voucher PS-1.\"}");
        assertThat(html(post("validate").expectStatus().isNotFound()))
                .contains("There is no voucher PS-1.", "value=\"PS-1\"", "value=\"admin@customer.example\"");
    }

    @Test
    void aRefusedReservationKeepsEverythingThatWasTyped() {
        GATEWAY.answers("POST " + RESERVATION, 422, """
                {"status": 422, "code": "terms-not-accepted", "detail": "No.", "violations": [
                  {"code": "terms-not-accepted", "detail": "The terms are not accepted.", "facts": {}},
                  {"code": "engagement-already-started", "detail": "It began before today.", "facts": {}}]}
                """);
        assertThat(html(post("reserve").expectStatus().isEqualTo(422)))
                .containsSubsequence("What stands in the way", "The terms are not accepted.", "It began before today.")
                .contains("id=\"w-plannedFrom\">It began before today.", "id=\"w-termsVersion\">The terms are not")
                .contains("value=\"2021-04-01\"", "They asked for more");
    }

    @Test
    void theReservationHasWhatWasTypedAndHappensOnce() {
        GATEWAY.answers("POST " + RESERVATION, 201, "{}");
        post("reserve").expectStatus().isSeeOther().expectHeader().location("/partner/vouchers/PS-1");
        var call = GATEWAY.last("POST", RESERVATION).orElseThrow();
        assertThat(call.headers()).containsEntry("idempotency-key", "k-1");
        assertThat(call.body())
                .contains("\"plannedDays\":3", "\"adminEmail\":\"admin@customer.example\"", "\"termsVersion\":\"–\"")
                .doesNotContain("consultantId");
    }

    @Test
    void whatWasTypedStaysWhereTheVoucherCannotBeValidatedAgain() {
        GATEWAY.answers("POST " + VALIDATION, 404, "{\"status\": 404, \"detail\": \"There is no voucher PS-1.\"}");
        assertThat(html(post("validate").expectStatus().isNotFound()))
                .contains("There is no voucher PS-1.", "value=\"2021-04-01\"", "They asked for more", "L-1 · Köln, DE")
                .contains("SharePoint Deployment Planning");
    }

    @Test
    void anotherVoucherThanTheValidatedOneIsValidatedFirst() {
        String html = html(partner()
                .post()
                .uri(PAGE + "?do=reserve")
                .body(fromFormData("validated", "PS-0")
                        .with("voucherId", "PS-1")
                        .with("adminEmail", "admin@customer.example")
                        .with("plannedFrom", "2021-04-01"))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(html).contains("SharePoint Planning", "name=\"validated\" value=\"PS-1\"", "2021-04-01");
        assertThat(GATEWAY.last("POST", RESERVATION)).isEmpty();
    }

    private static String validation(String code, boolean passed) {
        return """
                {"voucherId": "PS-1", "status": "assigned", "offering": "SDPS", "offeringName": "SharePoint Planning",
                 "level": 5, "lastDay": "2021-09-11", "usableThrough": "2021-09-11", "rates": [
                   {"country": "GB", "pays": {"currency": "GBP", "amount": "4800.00"}, "validFrom": "2021-01-01",
                    "validThrough": "2021-12-31"}, {"country": "JP", "pays": null}],
                 "checks": [{"code": "%s", "passed": %s, "detail": "The voucher is free."},
                   {"code": "%s", "passed": %s, "detail": "The voucher is free."}]}
                """.formatted(code, passed, code, passed);
    }

    private ResponseSpec post(String step) {
        return partner()
                .post()
                .uri(PAGE + "?do=" + step)
                .body(fromFormData("key", "k-1")
                        .with("voucherId", "PS-1")
                        .with("adminEmail", "admin@customer.example")
                        .with("plannedFrom", "2021-04-01")
                        .with("plannedDays", "3")
                        .with("consultantId", "")
                        .with("repeatReason", "They asked for more"))
                .exchange();
    }
}
