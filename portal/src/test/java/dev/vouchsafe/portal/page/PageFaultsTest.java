package dev.vouchsafe.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;

class PageFaultsTest extends PortalTest {

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

    @Test
    void whatWasTypedWaitsWhileAServiceIsAway() {
        GATEWAY.answers("GET /api/vouchers/PS-1", 503, "{\"status\": 503, \"detail\": \"voucher-service is away.\"}");
        GATEWAY.answers("POST /api/vouchers/PS-1/redemption", 503, "{\"status\": 503}");
        String page = html(partner()
                .get()
                .uri("/partner/vouchers/PS-1")
                .exchange()
                .expectStatus()
                .isEqualTo(503));
        assertThat(page).contains("voucher-service is away.").contains("<nav");
    }
}
