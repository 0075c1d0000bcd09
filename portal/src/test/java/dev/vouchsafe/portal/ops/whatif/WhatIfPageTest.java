package dev.vouchsafe.portal.ops.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhatIfPageTest extends PortalTest {

    private static final String WHAT_IF = "/api/ops/what-if";

    @BeforeEach
    void program() {
        GATEWAY.answers("GET /api/program", 200, """
                {"program": "planning-services", "zone": "UTC", "durations": {"voucherLifeDays": 180},
                 "calendar": {"lastRedemptionDay": "2022-01-01", "somethingNewFrom": "2022-02-01"}}
                """).answers("POST " + WHAT_IF, 200, """
                {"asOf": "2022-03-10T00:00:00Z", "played": {"messages": 2, "calls": 1, "deadlines": 0},
                 "totals": {"vouchers": {"before": {"redeemed": 1}, "after": {"expired": 1}},
                            "pools": {"before": {}, "after": {}},
                            "payments": {"before": {"paid": {"EUR": "12000.00"}}, "after": {}}},
                 "vouchers": {"total": 1, "items": [{"voucherId": "PS-1",
                    "before": {"status": "redeemed", "lastDay": "2021-05-15"},
                    "after": {"status": "expired", "lastDay": "2021-03-16"},
                    "because": [{"at": "2021-03-17T00:00:00Z", "input": null, "code": "voucher-expired",
                                 "detail": "Its life was over."}]}]},
                 "pools": {"total": 0, "items": []}, "paymentRequests": {"total": 0, "items": []},
                 "nowRefused": {"total": 0, "items": []}}
                """);
    }

    @Test
    void thereIsAFieldForEachNameInWords() {
        assertThat(page("/ops/what-if", 200))
                .contains(">Voucher life days</label>", ">Last redemption day</label>", ">Something new from</label>")
                .doesNotContain("Nothing was written.");
        assertThat(GATEWAY.last("POST", WHAT_IF)).isEmpty();
    }

    @Test
    void whatDiffersIsShownWithItsReason() {
        assertThat(page("/ops/what-if?voucherLifeDays=120&lastRedemptionDay=2022-01-01&asOf=2022-03-09", 200))
                .containsSubsequence(
                        "What would differ", "Nothing was written.", "12,000.00", "<rect", "Its life was over.");
        assertThat(GATEWAY.last("POST", WHAT_IF).orElseThrow().body())
                .contains("\"changes\":{\"voucherLifeDays\":120}", "\"asOf\":\"2022-03-09T23:59:59.999Z\"");
    }

    @Test
    void whatIsInForceCanBeAskedToo() {
        page("/ops/what-if?voucherLifeDays=180&lastRedemptionDay=2022-01-01", 200);
        assertThat(GATEWAY.last("POST", WHAT_IF).orElseThrow().body())
                .contains("\"voucherLifeDays\":180", "\"lastRedemptionDay\":\"2022-01-01\"");
    }

    @Test
    void aRefusalKeepsWhatWasTyped() {
        GATEWAY.answers("POST " + WHAT_IF, 400, "{\"status\": 400, \"detail\": \"voucherLifeDays is not above 0.\"}");
        assertThat(page("/ops/what-if?voucherLifeDays=0", 400))
                .contains("What stands in the way", "voucherLifeDays is not above 0.", "value=\"0\"");
    }

    private String page(String address, int status) {
        return String.valueOf(auditor()
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
