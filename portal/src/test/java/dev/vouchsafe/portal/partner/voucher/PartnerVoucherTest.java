package dev.vouchsafe.portal.partner.voucher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import dev.vouchsafe.portal.testing.StubGateway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class PartnerVoucherTest extends PortalTest {

    private static final String PAGE = "/partner/vouchers/PS-1";
    private static final String REPORT = "/api/vouchers/PS-1/completion-report";

    @BeforeEach
    void reserved() {
        reserveVoucher(GATEWAY);
    }

    /** The voucher PS-1, held by the partner. */
    static void reserveVoucher(StubGateway gateway) {
        gateway.answers("GET /api/vouchers/PS-1", 200, """
                {"voucherId": "PS-1", "status": "reserved", "agreementId": "V-1", "offering": "SDPS", "level": 5,
                 "assignedOn": "2021-03-15", "lastDay": "2021-05-10", "usableThrough": "2021-05-10", "partnerId": "P-1",
                 "reservation": {"partnerId": "P-1", "locationId": "L-1", "engagement": "sharepoint",
                   "deliveryCountry": "GB", "plannedFrom": "2021-05-01", "plannedTo": "2021-05-05", "plannedDays": 3,
                   "consultantId": "K-1", "reservedOn": "2021-03-16", "deliverables": [
                     {"name": "plan.txt", "mediaType": "text/plain", "size": 41, "sha256": "32c902b4efba6341"}]}}
                """)
                .answers("GET /api/vouchers/PS-1/checks", 200, """
                {"checks": [
                  {"step": "release", "code": "not-reserved", "passed": true, "detail": "A partner holds it."},
                  {"step": "upload", "code": "not-reserved", "passed": true, "detail": "A partner holds it."},
                  {"step": "report", "code": "engagement-not-finished", "passed": false, "detail": "The work goes on."},
                  {"step": "redeem", "code": "completion-report-missing", "passed": false, "detail": "No report yet."}]}
                """)
                .answers("GET /api/vouchers/PS-1/history", 200, """
                {"facts": [{"position": 3, "type": "voucher.assigned", "tookEffectAt": "2021-03-15T00:00:00Z",
                   "recordedAt": "2021-03-15T09:00:00Z", "actor": "/vlsc", "roles": []},
                  {"position": 9, "type": "voucher.reserved", "tookEffectAt": "2021-03-16T10:00:00Z",
                   "recordedAt": "2021-03-16T10:00:00Z", "actor": null, "roles": ["partner-admin"],
                   "sentence": "Ana reserved it for May."}]}
                """)
                .answers("GET /api/partners/P-1", 200, """
                {"partnerId": "P-1", "country": "GB", "locations": [{"locationId": "L-1", "country": "GB", "city": "Leeds"}],
                 "consultants": [{"consultantId": "K-1", "name": "Ruth"}]}
                """)
                .answers("GET /api/payment-requests", 200, "{\"items\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
    }

    @Test
    void itSaysWhereTheVoucherStandsAndWhatStandsInItsWay() {
        assertThat(page(PAGE))
                .containsSubsequence("Days left", ">7<", "Next step", "The work goes on.")
                .contains("Release</button>", "Reschedule</button>", "Upload deliverable", "Submit completion report")
                .doesNotContain("Redeem</button>");
    }

    @Test
    void theTimeLineHasTodayBetweenWhatWasAndWhatWillBe() {
        assertThat(page(PAGE))
                .containsSubsequence(
                        "The voucher was assigned",
                        "Ana reserved it for May.",
                        "The work begins, as planned",
                        "Today",
                        "The work ends, as planned",
                        "Last day to redeem the voucher",
                        "id=\"history\"");
    }

    @Test
    void whatWasIsShownWithoutSteps() {
        GATEWAY.answers("GET /api/vouchers/PS-1", 200, """
                {"voucherId": "PS-1", "status": "assigned", "agreementId": "V-1", "offering": "SDPS", "level": 5,
                 "assignedOn": "2021-03-15", "lastDay": "2021-05-10", "usableThrough": "2021-05-10",
                 "asOf": "2021-03-15T23:59:59.999Z"}
                """);
        assertThat(page(PAGE + "?asOf=2021-03-15")).contains(">56<").doesNotContain("Release</button>");
        assertThat(GATEWAY.last("GET", "/api/vouchers/PS-1").orElseThrow().address())
                .endsWith("?asOf=2021-03-15T23%3A59%3A59.999Z");
    }

    @Test
    void whatWasPaidLaterIsNotKnownBefore() {
        GATEWAY.answers("GET /api/vouchers/PS-1", 200, """
                {"voucherId": "PS-1", "status": "redeemed", "agreementId": "V-1", "offering": "SDPS", "level": 5,
                 "assignedOn": "2021-03-15", "lastDay": "2021-05-10", "usableThrough": "2021-05-10",
                 "redeemedOn": "2021-03-20", "asOf": "2021-03-21T23:59:59.999Z"}
                """)
                .answers("GET /api/payment-requests", 200, """
                {"items": [{"requestId": "R-1", "status": "paid", "vouchers": ["PS-1"],
                   "total": {"currency": "GBP", "amount": "1.00"}, "submittedOn": "2021-03-21", "paidOn": "2021-03-21"},
                  {"requestId": "R-LATER", "status": "draft", "vouchers": ["PS-1"],
                   "total": {"currency": "GBP", "amount": "1.00"}}], "page": 0, "size": 50, "total": 2}
                """)
                .answers("GET /api/payment-windows", 200, """
                {"items": [{"voucherId": "PS-1", "status": "invoiced", "locationId": "L-1", "deliveryCountry": "GB",
                  "level": 5, "redeemedOn": "2021-03-20", "lastDay": "2021-05-19"}], "page": 0, "size": 50, "total": 1}
                """)
                .answers("GET /api/payment-requests/R-1", 200, """
                {"requestId": "R-1", "partnerId": "P-1", "locationId": "L-1", "status": "draft", "vouchers": [],
                 "total": {"currency": "GBP", "amount": "1.00"}}
                """);
        assertThat(page(PAGE + "?asOf=2021-03-21"))
                .contains("Last day to ask for payment", "R-1")
                .doesNotContain("was submitted", "was paid", "R-LATER");
    }

    @Test
    void aConsultantCanBeReplacedAndNotRemoved() {
        assertThat(page(PAGE + "?do=reschedule")).contains("K-1 · Ruth").doesNotContain("Nobody yet");
    }

    @Test
    void aServiceThatIsAwayIsSaidWhereItsPartWouldBe() {
        GATEWAY.answers("GET /api/payment-requests", 503, "{\"status\": 503, \"detail\": \"Payments are away.\"}");
        assertThat(page(PAGE)).contains("Payments are away.", "Next step", "Ana reserved it for May.");
    }

    @Test
    void whatNobodyKnowsOfStaysNotFound() {
        partner()
                .get()
                .uri("/partner/vouchers/PS-OTHERS")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aRefusedReportKeepsWhatWasTypedAndSaysWhyBesideTheField() {
        GATEWAY.answers("PUT " + REPORT, 422, """
                {"status": 422, "code": "engagement-too-long", "detail": "Too long.", "violations": [
                  {"code": "engagement-too-long", "detail": "The days of work are 9, more than 5.", "facts": {}}]}
                """);
        String html = html(report().expectStatus().isEqualTo(422));
        assertThat(html)
                .contains("What stands in the way", "Only half of it", "value=\"9\" ")
                .contains("id=\"w-onSiteDays\">The days of work are 9, more than 5.");
    }

    @Test
    void aReportIsSentOnceAndOnTheVersionThatWasSeen() {
        GATEWAY.answers("PUT " + REPORT, 200, "{}");
        report().expectStatus().isSeeOther().expectHeader().location(PAGE);

        var call = GATEWAY.last("PUT", REPORT).orElseThrow();
        assertThat(call.headers()).containsEntry("if-match", "\"9-old\"").containsEntry("idempotency-key", "k-1");
        assertThat(call.headers()).containsEntry("authorization", "Bearer token-of-ana@partner.example");
        assertThat(call.body()).contains("\"onSiteDays\":9", "\"deliverables\":[\"plan.txt\"]");
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsShown() {
        GATEWAY.answers("PUT " + REPORT, 412, "{\"status\": 412, \"detail\": \"It has changed.\"}");
        String html = html(report().expectStatus().isEqualTo(412));
        assertThat(html)
                .contains("It has changed.", "Only half of it")
                .containsSubsequence(
                        "What changed meanwhile",
                        "Ana reserved it for May.",
                        "name=\"etag\" value=\"&#34;7-abc&#34;\"");
        assertThat(html.substring(html.indexOf("What changed meanwhile"), html.indexOf("Next step")))
                .doesNotContain("The voucher was assigned");
    }

    private ResponseSpec report() {
        return partner()
                .post()
                .uri(PAGE + "?do=report")
                .header(HttpHeaders.CONTENT_TYPE, "application/x-www-form-urlencoded")
                .body(fromFormData("key", "k-1")
                        .with("etag", "\"9-old\"")
                        .with("from", "2021-05-01")
                        .with("onSiteDays", "9")
                        .with("summary", "Only half of it")
                        .with("deliverables", "plan.txt"))
                .exchange();
    }

    private String page(String address) {
        return html(partner().get().uri(address).exchange().expectStatus().isOk());
    }
}
