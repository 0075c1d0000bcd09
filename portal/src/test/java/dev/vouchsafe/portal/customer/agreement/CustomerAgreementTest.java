package dev.vouchsafe.portal.customer.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CustomerAgreementTest extends PortalTest {

    @BeforeEach
    void pool() {
        GATEWAY.answers("GET /api/agreements/V-1", 200, """
                {"agreementId": "V-1", "customer": {"legalEntity": "Kestrel", "division": null, "country": "GB"},
                 "activatedOn": "2019-11-04", "lastDay": "2022-10-31", "balance": 25, "accrued": 30, "converted": 0,
                 "taken": 5, "returned": 0, "forfeited": 0, "removed": 0, "facts": [
                  {"position": 1, "fact": "accrued", "days": 30, "change": 30, "voucherId": null,
                   "why": "accrued on 2019-11-04", "at": "2019-11-04T09:00:00Z"},
                  {"position": 9, "fact": "taken", "days": 5, "change": -5, "voucherId": "PS-1",
                   "why": "assigned on 2021-03-15", "at": "2021-03-15T00:00:00Z"},
                  {"position": null, "fact": "removed", "days": 25, "change": -25, "voucherId": null,
                   "why": "The program removes them.", "at": "2021-07-01T00:00:00Z"}]}
                """).answers("GET /api/vouchers", 200, """
                {"items": [{"voucherId": "PS-1", "status": "reserved", "offering": "SDPS", "level": 5,
                  "lastDay": "2021-09-11", "partnerId": "P-1"}], "page": 0, "size": 200, "total": 1}
                """);
    }

    @Test
    void everyFactHasItsSentenceAndWhatIsToComeStandsApart() {
        assertThat(page())
                .containsSubsequence("Balance", "25 days")
                .containsSubsequence("If nothing else happens, 25 days are removed", "The program removes 25 days")
                .containsSubsequence("What moved the pool", "30 days were given", "A voucher took 5 days", "PS-1")
                .containsSubsequence("Vouchers", "PS-1", "Reserved", "P-1");
    }

    @Test
    void itIsAskedForTheDayAfterTheProgramsLast() {
        page();
        assertThat(GATEWAY.asked("/api/agreements/V-1?asOf=2022-01-03T00%3A00%3A00Z"))
                .isTrue();
    }

    @Test
    void vouchersThatCannotBeHadLeaveTheRest() {
        GATEWAY.answers("GET /api/vouchers", 503, "{\"status\": 503, \"detail\": \"The list is away.\"}");
        assertThat(page()).contains("The list is away.", "25 days");
    }

    @Test
    void thePictureGoesAcrossAndThenDown() {
        var facts = List.of(
                new Pool.Fact(1L, "accrued", 10, 10, null, "", Instant.parse("2020-01-01T00:00:00Z")),
                new Pool.Fact(null, "removed", 10, -10, null, "", Instant.parse("2020-03-01T00:00:00Z")));
        var picture = DaysOverTime.of(facts, Instant.parse("2020-02-01T00:00:00Z"));
        assertThat(picture.highest()).isEqualTo(10);
        assertThat(picture.past()).matches("M40\\.0 172\\.0H40\\.0V28\\.0H[0-9.]+V28\\.0");
        assertThat(picture.ahead()).matches("M[0-9.]+ 28\\.0H[0-9.]+V172\\.0H712\\.0V172\\.0");
    }

    private String page() {
        return html(customer()
                .get()
                .uri("/customer/agreements/V-1")
                .exchange()
                .expectStatus()
                .isOk());
    }
}
