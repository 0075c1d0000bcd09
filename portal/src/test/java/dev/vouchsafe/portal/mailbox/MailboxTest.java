package dev.vouchsafe.portal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.portal.testing.PortalTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailboxTest extends PortalTest {

    @BeforeEach
    void sent() {
        GATEWAY.answers("GET /api/mailbox", 200, """
                {"items": [{"id": "m-1", "to": "o@customer.example", "subject": "Voucher PS-1",
                  "sentAt": "2021-05-01T10:00:00Z"}], "page": 0, "size": 25, "total": 1}
                """).answers("GET /api/mailbox/m-1", 200, """
                {"id": "m-1", "to": "o@customer.example", "from": "noreply@vouchsafe.example", "subject": "Voucher PS-1",
                 "sentAt": "2021-05-01T10:00:00Z", "text": "See http://localhost:8088/notices/confirmation?token=t-1.",
                 "html": "<p style='color:red'>See it</p><script>alert(1)</script>",
                 "headers": {"Message-ID": "<m-1@vouchsafe.example>"}, "calendar": null}
                """);
    }

    @Test
    void aMailIsShownAsItsReceiverGetsIt() {
        assertThat(page("/mailbox")).contains("o@customer.example", "href=\"/mailbox/m-1\"");
        assertThat(page("/mailbox/m-1"))
                .contains(
                        "<iframe class=\"mail\" sandbox title=",
                        "src=\"/mailbox/m-1/html\"",
                        "&lt;m-1@vouchsafe.example")
                .contains("<a href=\"http://localhost:8088/notices/confirmation?token=t-1\">")
                .doesNotContain("alert(1)");
    }

    @Test
    void itsHtmlMayDoNothing() {
        customer()
                .get()
                .uri("/mailbox/m-1/html")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("X-Frame-Options", "SAMEORIGIN")
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy -> assertThat(policy)
                                .contains("default-src 'none'", "sandbox;", "frame-ancestors 'self'")
                                .doesNotContain("script-src"));
    }

    @Test
    void whereThereIsAMailServerThereIsNoMailbox() {
        GATEWAY.answers("GET /api/mailbox", 404, "{\"status\": 404, \"detail\": \"There is no mailbox.\"}");
        customer().get().uri("/mailbox").exchange().expectStatus().isNotFound();
    }

    private String page(String address) {
        return html(customer().get().uri(address).exchange().expectStatus().isOk());
    }
}
