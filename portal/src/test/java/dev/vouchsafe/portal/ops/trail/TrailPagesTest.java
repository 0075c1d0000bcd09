package dev.vouchsafe.portal.ops.trail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import java.net.URI;
import org.junit.jupiter.api.Test;

class TrailPagesTest extends PortalTest {

    private static final String ENTRY = """
            {"id": "voucher-service:188", "service": "voucher-service", "position": 188, "type": "voucher.redeemed",
             "outcome": "done", "subject": {"kind": "voucher", "id": "PS-1"}, "about": [{"kind": "location", "id": "L-1"}],
             "actor": "ana", "roles": ["partner-admin"], "tookEffectAt": "2021-02-16T09:00:00Z",
             "recordedAt": "2021-02-16T09:00:00Z", "cause": "acting:ana:c-1", "correlationId": "c-1",
             "sentence": "Ana redeemed PS-1.", "data": {"days": 5}, "commitHash": "8a02"}""";
    private static final String TOLD = """
            {"id": "payment-service:141", "service": "payment-service", "position": 141, "type": "window.opened",
             "outcome": "done", "actor": "/voucher-service", "tookEffectAt": "2021-02-16T09:00:00Z",
             "recordedAt": "2021-02-16T09:00:00Z", "cause": "message:/voucher-service:e-1", "correlationId": "c-1",
             "sentence": "Payment can be requested."}""";

    @Test
    void filtersAreInTheAddressAndADayMeansAllOfIt() {
        GATEWAY.answers("GET /api/audit", 200, "{\"items\": [" + ENTRY + "], \"next\": \"a+b\"}");
        assertThat(page("/ops/trail?subject=PS-1&outcome=done&from=2021-02-16&to=2021-02-16"))
                .contains("Ana redeemed PS-1.", "after=a%2Bb", "/ops/trail.csv?subject=PS-1", "Download evidence");
        assertThat(GATEWAY.last("GET", "/api/audit").orElseThrow().address())
                .contains(
                        "subject=PS-1", "outcome=done", "from=2021-02-16T00%3A00%3A00Z", "to=2021-02-17T00%3A00%3A00Z");
    }

    @Test
    void whatIsAskedForStandsEncodedInLinks() {
        GATEWAY.answers("GET /api/audit", 200, "{\"items\": [], \"next\": null}");
        assertThat(page("/ops/trail?subject=a%26code%3Db"))
                .contains("href=\"/ops/evidence/file?subject=a%26code%3Db\" download");
    }

    @Test
    void anEntryHasItsCauseItsProofAndWhatBelongsToIt() {
        GATEWAY.answers("GET /api/audit/voucher-service%3A188", 200, ENTRY)
                .answers("GET /api/audit", 200, "{\"items\": [" + TOLD + "," + ENTRY + "], \"next\": null}");
        assertThat(page("/ops/trail/voucher-service:188"))
                .contains("acting:ana:c-1", "8a02", "href=\"/ops/vouchers/PS-1\"", "href=\"/ops/trail?subject=L-1\"")
                .containsSubsequence("<svg", "<strong>Ana redeemed PS-1.</strong>", "Payment can be requested.");
    }

    @Test
    void theFilePassesOnWhatTheApiAnswers() {
        GATEWAY.answers("GET /api/audit", "text/csv", "id,type\n1,voucher.assigned\n");
        auditor()
                .get()
                .uri("/ops/trail.csv?type=voucher")
                .exchange()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"trail.csv\"")
                .expectBody(String.class)
                .isEqualTo("id,type\n1,voucher.assigned\n");
    }

    @Test
    void whoMayNotReadItIsTold() {
        GATEWAY.answers("GET /api/audit", 403, "{\"status\": 403, \"detail\": \"Not your role.\"}");
        operator().get().uri("/ops/trail").exchange().expectStatus().isForbidden();
    }

    private String page(String address) {
        return String.valueOf(auditor()
                .get()
                .uri(URI.create(address))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }
}
