package dev.vouchsafe.portal.page;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;

class PageFaultsTest extends PortalTest {

    private static final String REJECTION = "/payments/R-1?do=reject";
    private static final String AWAY = "{\"status\": 503, \"detail\": \"payment-service is away.\"}";

    @Test
    void anAddressWithoutAPageIsAPageThatSaysSo() {
        String page = html(partner()
                .get()
                .uri("/partner/nothing")
                .exchange()
                .expectStatus()
                .isNotFound());
        assertThat(page).contains("There is no page at this address.").contains("<nav");
    }

    @Test
    void aPageThatCannotBeSentSaysSo() {
        String page = html(
                partner().post().uri("/directory").exchange().expectStatus().isEqualTo(405));
        assertThat(page).contains("What stands in the way");
    }

    @Test
    void whatIsRefusedIsThePage() {
        GATEWAY.answers(
                "GET /api/vouchers/PS-1",
                404,
                "{\"status\": 404, \"code\": \"voucher-not-found\", \"detail\": \"There is no voucher PS-1.\"}");
        String page = html(partner()
                .get()
                .uri("/partner/vouchers/PS-1")
                .exchange()
                .expectStatus()
                .isNotFound());
        assertThat(page).contains("There is no voucher PS-1.");
    }

    /** Its session ended; then its page can't be shown once; then it can. */
    @Test
    void whatWasTypedStaysUntilItsPageWasShown() {
        var browser = partner();
        GATEWAY.answers("POST /api/payment-requests/R-1/rejection", 503, AWAY);
        GATEWAY.answers("GET /api/payment-requests/R-1", 503, AWAY);
        GATEWAY.answers("GET /api/payment-requests", 200, "{\"items\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
        var session = requireNonNull(browser.post()
                .uri(REJECTION)
                .body(fromFormData("reasons", "Not ours."))
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseCookies()
                .getFirst("SESSION"));
        GATEWAY.answers("GET /api/payment-requests/R-1", 404, "{\"status\": 404, \"detail\": \"Not there.\"}");
        assertThat(html(browser.get()
                        .uri(REJECTION)
                        .cookie("SESSION", session.getValue())
                        .exchange()))
                .contains("Not there.");
        request();
        assertThat(html(browser.get()
                        .uri(REJECTION)
                        .cookie("SESSION", session.getValue())
                        .exchange()))
                .contains("Not ours.");
        assertThat(html(browser.get()
                        .uri(REJECTION)
                        .cookie("SESSION", session.getValue())
                        .exchange()))
                .doesNotContain("Not ours.");
    }

    @Test
    void whatWasTypedWaitsWhileAServiceIsAway() {
        GATEWAY.answers("POST /api/payment-requests/R-1/rejection", 503, AWAY);
        GATEWAY.answers("GET /api/payment-requests/R-1", 503, AWAY);
        GATEWAY.answers("GET /api/payment-requests", 200, "{\"items\": [], \"page\": 0, \"size\": 50, \"total\": 0}");
        var browser = partner();
        var answer = browser.post()
                .uri(REJECTION)
                .body(fromFormData("reasons", "The report is of another customer."))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectBody(String.class)
                .returnResult();
        assertThat(answer.getResponseBody()).contains("payment-service is away.");

        request();
        var session = requireNonNull(answer.getResponseCookies().getFirst("SESSION"));
        String page = html(browser.get()
                .uri(REJECTION)
                .cookie(session.getName(), session.getValue())
                .exchange()
                .expectStatus()
                .isOk());
        assertThat(page).contains("The report is of another customer.").contains("What you had typed is still here");
    }

    private static void request() {
        GATEWAY.answers("GET /api/payment-requests/R-1", 200, """
                {"requestId": "R-1", "partnerId": "P-1", "locationId": "L-1", "status": "submitted", "vouchers": [],
                 "total": {"currency": "GBP", "amount": "1.00"}}""");
    }
}
