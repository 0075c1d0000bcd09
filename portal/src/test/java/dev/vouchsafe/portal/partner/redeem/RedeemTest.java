package dev.vouchsafe.portal.partner.redeem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RedeemTest extends PortalTest {

    private static final String PAGE = "/partner/vouchers/redeem?voucher=PS-1&voucher=PS-2";

    @BeforeEach
    void oneOfTwo() {
        GATEWAY.answers("GET /api/vouchers/PS-1/checks", 200, """
                {"checks": [{"step": "redeem", "code": "not-reserved", "passed": true, "detail": "It is held."}]}
                """).answers("GET /api/vouchers/PS-2/checks", 200, """
                {"checks": [{"step": "redeem", "code": "completion-report-missing", "passed": false,
                  "detail": "Its report is not in yet."}]}
                """);
    }

    @Test
    void itSaysWhatWillHappenToEachBeforeItDoes() {
        assertThat(html(partner().get().uri(PAGE).exchange()))
                .contains("1 of 2 vouchers can be redeemed now")
                .containsSubsequence("PS-1", "will be redeemed", "PS-2", "will not be redeemed", "Its report is not in yet.");
        assertThat(GATEWAY.last("POST", "/api/redemptions")).isEmpty();
    }

    @Test
    void eachHasItsResult() {
        GATEWAY.answers("POST /api/redemptions", 200, """
                [{"voucherId": "PS-1", "status": 200, "codes": []},
                 {"voucherId": "PS-2", "status": 422, "codes": ["completion-report-missing"]}]
                """);
        String html = html(partner()
                .post()
                .uri(PAGE)
                .body(fromFormData("key", "k-1"))
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(html)
                .contains("role=\"status\">1 voucher was redeemed.")
                .containsSubsequence("Results", "PS-1", "Redeemed", "PS-2", "Refused", "Its report is not in yet.");
        var call = GATEWAY.last("POST", "/api/redemptions").orElseThrow();
        assertThat(call.body()).isEqualTo("{\"vouchers\":[\"PS-1\",\"PS-2\"]}");
        assertThat(call.headers()).containsEntry("idempotency-key", "k-1");
    }
}
