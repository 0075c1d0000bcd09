package dev.vouchsafe.portal.partner.vouchers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class PartnerVouchersTest extends PortalTest {

    private static final String LIST = """
            {"items": [{"voucherId": "PS-1", "status": "reported", "offering": "SDPS", "level": 5,
              "assignedOn": "2021-03-15", "lastDay": "2021-05-10"}], "page": 0, "size": 25, "total": 1}
            """;

    @Test
    void whatIsAskedStandsInTheAddress() {
        GATEWAY.answers("GET /api/vouchers", 200, LIST);
        assertThat(html(get("?status=reported&offering=SDPS&daysLeft=14&sort=lastDay")
                        .expectStatus()
                        .isOk()))
                .contains("aria-label=\"Select PS-1\"", "<option value=\"reported\" selected>", ">7<")
                .contains("aria-sort=\"ascending\"", "sort=-lastDay")
                .contains("/partner/vouchers/csv?status=reported&amp;offering=SDPS&amp;daysLeft=14&amp;sort=lastDay");
        assertThat(GATEWAY.last("GET", "/api/vouchers").orElseThrow().address())
                .isEqualTo("/api/vouchers?status=reported&offering=SDPS&daysLeftAtMost=14&sort=lastDay&size=25");
    }

    @Test
    void aFilterThatIsNotUnderstoodSaysSo() {
        GATEWAY.answers("GET /api/vouchers", 400, "{\"status\": 400, \"detail\": \"daysLeft is no number.\"}");
        assertThat(html(get("?daysLeft=many").expectStatus().isBadRequest()))
                .contains("daysLeft is no number.", "value=\"many\"");
    }

    @Test
    void anEmptyListSaysHowAVoucherComesThere() {
        GATEWAY.answers("GET /api/vouchers", 200, "{\"items\": [], \"page\": 0, \"size\": 25, \"total\": 0}");
        assertThat(html(get("").expectStatus().isOk())).contains("No voucher is yours yet.");
    }

    @Test
    void theFileIsTheOneOfTheApi() {
        GATEWAY.answers("GET /api/vouchers", "text/csv", "voucherId,status\nPS-1,reported\n");
        assertThat(html(get("/csv?status=reported").expectStatus().isOk())).startsWith("voucherId,status");
        assertThat(GATEWAY.last("GET", "/api/vouchers").orElseThrow().headers()).containsEntry("accept", "text/csv");
        var excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        GATEWAY.answers("GET /api/vouchers", excel, "PK");
        assertThat(html(get("/excel?status=reported").expectStatus().isOk())).isEqualTo("PK");
        assertThat(GATEWAY.last("GET", "/api/vouchers").orElseThrow().headers()).containsEntry("accept", excel);
    }

    private ResponseSpec get(String rest) {
        return partner().get().uri("/partner/vouchers" + rest).exchange();
    }
}
