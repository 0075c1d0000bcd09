package dev.vouchsafe.portal.partner.home;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PartnerHomeTest extends PortalTest {

    @BeforeEach
    void partnerWithWork() {
        GATEWAY.answers("GET /api/partners/P-1", 200, """
                {"partnerId": "P-1", "name": "Fenwick", "country": "GB", "locations": [], "competencies": [
                  {"competency": "messaging", "level": "silver", "lastDay": "2021-06-30"},
                  {"competency": "datacenter", "level": "gold", "lastDay": "2023-06-30"}]}
                """)
                .answers("GET /api/partners/P-1/eligibility", 200, """
                {"offerings": [{"offering": "SDPS", "name": "SharePoint Planning", "status": "active", "requirements": []}]}
                """)
                .answers("GET /api/vouchers", 200, """
                {"items": [
                  {"voucherId": "PS-2", "status": "reported", "offering": "SDPS", "level": 5, "lastDay": "2021-05-20"},
                  {"voucherId": "PS-1", "status": "reserved", "offering": "DDPS", "level": 1, "lastDay": "2021-05-06"}],
                 "page": 0, "size": 100, "total": 2}
                """)
                .answers("GET /api/payment-requests", 200, """
                {"items": [
                  {"requestId": "R-1", "status": "draft", "vouchers": ["PS-8"], "submitThrough": "2021-05-10"},
                  {"requestId": "R-2", "status": "submitted", "vouchers": ["PS-9"], "submittedOn": "2021-04-29",
                   "total": {"currency": "GBP", "amount": "4800.00"}}],
                 "page": 0, "size": 100, "total": 2}
                """)
                .answers("GET /api/payment-windows", 200, """
                {"items": [
                  {"voucherId": "PS-7", "locationId": "L-1", "deliveryCountry": "GB", "level": 5, "redeemedOn": "2021-04-01",
                   "lastDay": "2021-05-31"},
                  {"voucherId": "PS-8", "locationId": "L-1", "deliveryCountry": "GB", "level": 5, "redeemedOn": "2021-03-11",
                   "lastDay": "2021-05-10"}],
                 "page": 0, "size": 200, "total": 2}
                """);
    }

    @Test
    void whatEndsFirstStandsFirstWithItsNextStep() {
        assertThat(page())
                .containsSubsequence(
                        "PS-1",
                        "Waits for your completion report",
                        ">Report<",
                        "R-1",
                        "Waits for you to submit it, through 10 May 2021",
                        ">Submit<",
                        "PS-2",
                        "Waits for you to redeem it",
                        "/partner/vouchers/redeem?voucher=PS-2",
                        ">Redeem<",
                        "PS-7",
                        "Waits for a payment request",
                        ">Request payment<",
                        "messaging",
                        "Held at silver through 30 Jun 2021");
    }

    @Test
    void whatIsFarOffIsNotDue() {
        assertThat(page()).doesNotContain("datacenter");
    }

    @Test
    void aVoucherInADraftIsDueOnceAsTheDraft() {
        assertThat(page()).doesNotContain("/partner/vouchers/PS-8");
    }

    @Test
    void whatWaitsForTheOfficerStandsApart() {
        assertThat(page())
                .containsSubsequence("Waiting for the payments officer", "R-2", "4,800.00", "Submitted on 29 Apr 2021");
    }

    @Test
    void theRestStandsWhilePaymentsAreAway() {
        GATEWAY.answers("GET /api/payment-requests", 503, "{\"status\": 503, \"detail\": \"Payments are away.\"}");
        assertThat(page()).contains("Payments are away.", "PS-1", "SDPS");
    }

    @Test
    void whoActsForNoPartnerIsToldSo() {
        customer().get().uri("/partner").exchange().expectStatus().isNotFound();
    }

    private String page() {
        return html(partner().get().uri("/partner").exchange().expectStatus().isOk());
    }
}
