package dev.vouchsafe.portal.notices.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.web.reactive.function.BodyInserters.fromFormData;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InboxTest extends PortalTest {

    @BeforeEach
    void told() {
        GATEWAY.answers("GET /api/notices", 200, """
                {"items": [
                  {"id": "n-2", "notice": "voucher-reminder", "subject": {"kind": "voucher", "id": "PS-1"},
                   "at": "2021-05-01T00:00:00Z", "title": "Voucher PS-1 ends soon", "text": "14 days are left.",
                   "readAt": null},
                  {"id": "n-1", "notice": "voucher-reserved", "subject": {"kind": "voucher", "id": "PS-0"},
                   "at": "2021-04-01T00:00:00Z", "title": "Voucher PS-0 is reserved", "text": "By P-1.",
                   "readAt": "2021-04-02T00:00:00Z"}], "page": 0, "size": 25, "total": 2}
                """);
    }

    @Test
    void anUnreadNoticeSaysSoAndLeadsToItsThing() {
        String html =
                html(partner().get().uri("/notices").exchange().expectStatus().isOk());
        assertThat(html)
                .containsSubsequence("/partner/vouchers/PS-1", "Unread</strong>", "Mark as read</button>", "PS-0")
                .contains("<span class=\"badge\">2<span class=\"hidden\"> unread notices");
        assertThat(html.split("Mark as read", -1)).hasSize(2);
    }

    @Test
    void aCustomerIsLedToItsOwnPages() {
        assertThat(html(customer().get().uri("/notices").exchange())).contains("href=\"/customer/vouchers/PS-1\"");
    }

    @Test
    void readingIsRememberedAndTheListStays() {
        GATEWAY.answers("PUT /api/notices/n-2/read", 200, "{}");
        partner()
                .post()
                .uri("/notices?unread=true&do=read")
                .body(fromFormData("notice", "n-2").with("key", "k-1"))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/notices?unread=true");
        assertThat(GATEWAY.last("PUT", "/api/notices/n-2/read").orElseThrow().headers())
                .containsEntry("idempotency-key", "k-1");
    }

    @Test
    void theMailboxIsLedToWhereThereIsOne() {
        assertThat(html(partner().get().uri("/notices").exchange())).doesNotContain("/mailbox");
        GATEWAY.answers("GET /api/mailbox", 200, "{\"items\": []}");
        assertThat(html(partner().get().uri("/notices").exchange())).contains("href=\"/mailbox\"");
    }

    /** The number in the head is no reason to say anything where it can't be had. */
    @Test
    void pagesStandWithoutTheNumber() {
        GATEWAY.answers("GET /api/notices", 503, "{\"status\": 503, \"detail\": \"notification-service is away.\"}");
        assertThat(html(partner()
                        .get()
                        .uri("/partner/mpn")
                        .exchange()
                        .expectStatus()
                        .isOk()))
                .contains("href=\"/notices\"")
                .doesNotContain("class=\"badge\"", "notification-service is away.");
        partner().get().uri("/notices").exchange().expectStatus().isEqualTo(503);
    }
}
