package dev.vouchsafe.portal.ops.thing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient;

class OpsVoucherTest extends PortalTest {

    private static final String PAGE = "/ops/vouchers/PS-1";
    private static final String EXTENSION = "/api/vouchers/PS-1/extension";

    @BeforeEach
    void assigned() {
        GATEWAY.answers("GET /api/vouchers/PS-1", 200, """
                {"voucherId": "PS-1", "status": "assigned", "agreementId": "V-1", "lastDay": "2021-05-10",
                 "reservation": null}
                """)
                .answers("GET /api/vouchers/PS-1/checks", 200, """
                {"checks": [
                  {"step": "extend", "code": "voucher-expired", "passed": true, "detail": "It can be used."},
                  {"step": "release", "code": "not-reserved", "passed": false, "detail": "No partner holds it."}]}
                """)
                .answers("GET /api/vouchers/PS-1/history", 200, """
                {"facts": [{"position": 9, "type": "voucher.assigned", "recordedAt": "2021-03-15T09:00:00Z",
                   "actor": "/vlsc", "sentence": "VLSC assigned 5 days."}]}
                """)
                .answers("GET /api/payment-requests", 200, """
                {"items": [{"requestId": "R-1"}], "page": 0, "size": 50, "total": 1}
                """)
                .answers("GET /api/payment-requests/R-1/history", 200, """
                {"facts": [{"position": 2, "type": "request.paid", "recordedAt": "2021-04-01T09:00:00Z",
                   "actor": "tom", "sentence": "Tom paid R-1."}]}
                """)
                .answers("GET /api/audit", 200, """
                {"items": [
                  {"id": "payment-service:2", "service": "payment-service", "position": 2, "type": "request.paid",
                   "outcome": "done", "actor": "tom", "tookEffectAt": "2021-04-01T09:00:00Z",
                   "recordedAt": "2021-04-01T09:00:00Z", "correlationId": "c-2", "sentence": "Tom paid R-1."},
                  {"id": "voucher-service:a4", "service": "voucher-service", "position": 4, "type": "call.refused",
                   "outcome": "refused", "codes": ["not-reserved"], "actor": "eve",
                   "tookEffectAt": "2021-04-02T09:00:00Z", "recordedAt": "2021-04-02T09:00:00Z",
                   "correlationId": "c-3", "sentence": "Eve was refused."}], "next": null}
                """)
                .answers("GET /api/ops/deadlines", 200, """
                {"items": [{"kind": "voucher-expiry", "subject": {"kind": "voucher", "id": "PS-1"},
                   "dueAt": "2021-05-11T00:00:00Z", "state": "pending"}], "page": 0, "size": 50, "total": 1}
                """);
    }

    @Test
    void theOperatorSeesTheHistoriesOfAllServicesOnOneTimeLine() {
        assertThat(page(operator(), PAGE))
                .containsSubsequence("VLSC assigned 5 days.", "Tom paid R-1.", "Today", "Voucher expires")
                .doesNotContain("Eve was refused.", "Download evidence");
        assertThat(GATEWAY.last("GET", "/api/audit")).isEmpty();
    }

    @Test
    void theAuditorSeesTheTrail() {
        assertThat(page(auditor(), PAGE))
                .contains("href=\"/ops/trail/voucher-service:a4\"", "Eve was refused.", "Download evidence")
                .doesNotContain("Extend</button>");
        assertThat(GATEWAY.last("GET", "/api/vouchers/PS-1/history")).isEmpty();
    }

    @Test
    void aDayMovesTheWholePage() {
        assertThat(page(auditor(), PAGE + "?asOf=2021-04-01"))
                .contains("1 entry came later and is not shown.")
                .doesNotContain("Eve was refused.</a>", ">Today", "Voucher expires");
        assertThat(GATEWAY.last("GET", "/api/vouchers/PS-1").orElseThrow().address())
                .endsWith("?asOf=2021-04-01T23%3A59%3A59.999Z");
    }

    @Test
    void whatStandsInTheWayOfAStepStandsInItsPlace() {
        assertThat(page(operator(), PAGE))
                .contains("Extend</button>", "It can't be released", "No partner holds it.")
                .doesNotContain("Release</button>");
        assertThat(page(operator(), PAGE + "?do=release")).doesNotContain("Release voucher");
    }

    @Test
    void aRefusedExtensionKeepsWhatWasTypedAndSaysWhatChangedMeanwhile() {
        GATEWAY.answers("POST " + EXTENSION, 409, """
                {"status": 409, "code": "already-redeemed", "detail": "It is redeemed.", "violations": []}
                """);
        assertThat(extended("\"3-old\"", 409))
                .contains("What stands in the way", "It is redeemed.", "Snow everywhere")
                .containsSubsequence("What changed meanwhile", "VLSC assigned 5 days.");
        assertThat(GATEWAY.last("POST", EXTENSION).orElseThrow().headers()).containsEntry("if-match", "\"3-old\"");
    }

    @Test
    void anExtensionHappensOnceAndIsSaid() {
        GATEWAY.answers("POST " + EXTENSION, 200, "{}");
        extended("\"9-abc\"", 303);
        var call = GATEWAY.last("POST", EXTENSION).orElseThrow();
        assertThat(call.headers()).containsEntry("idempotency-key", "k-1");
        assertThat(call.body()).contains("\"days\":3", "\"reason\":\"Snow everywhere\"");
    }

    @Test
    void whatIsNotThereIsNoPage() {
        auditor().get().uri("/ops/vouchers/PS-2").exchange().expectStatus().isNotFound();
    }

    private String extended(String etag, int status) {
        return body(operator()
                .post()
                .uri(PAGE + "?do=extend")
                .body(fromFormData("key", "k-1")
                        .with("etag", etag)
                        .with("days", "3")
                        .with("reason", "Snow everywhere"))
                .exchange()
                .expectStatus()
                .isEqualTo(status));
    }

    private static String page(WebTestClient person, String address) {
        return body(person.get().uri(address).exchange().expectStatus().isOk());
    }

    private static String body(WebTestClient.ResponseSpec answer) {
        return String.valueOf(answer.expectBody(String.class).returnResult().getResponseBody());
    }
}
