package dev.vouchsafe.notification.mail;

import static dev.vouchsafe.notification.NotificationUnderTest.assigned;
import static dev.vouchsafe.notification.NotificationUnderTest.recipient;
import static dev.vouchsafe.notification.mail.MailingService.soon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.notification.NotificationUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

class MailboxServiceTest {

    @RegisterExtension
    static final NotificationUnderTest without = new NotificationUnderTest();

    @Test
    void mailsStayInTheMailboxWhereNoServerIsNamed() {
        try (var notification = MailingService.keeping()) {
            assigned(notification.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            assigned(notification.service(), "b", "V-A", recipient("voucher-admin", "w@contoso.example", "K-2"));
            soon().until(() -> notification.outcomes().size() == 2);
            var mails = get(notification, "");
            assertThat(mails.get("total").asInt()).isEqualTo(2);
            var line = mails.get("items")
                    .valueStream()
                    .filter(mail -> mail.get("to").asString().equals("v@contoso.example"))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.get("subject").asString()).isEqualTo("Voucher PS-a: use it by 12 September 2021");
            assertThat(line.get("sentAt").asString()).isEqualTo("2021-03-16T09:00:00Z");

            var mail = get(notification, "/" + line.get("id").asString());
            assertThat(mail.get("html").asString()).startsWith("<!doctype html>");
            assertThat(mail.get("calendar").asString()).contains("SUMMARY:Last day of voucher PS-a");
            assertThat(mail.get("headers").get("Message-ID").asString()).startsWith("<");

            notification
                    .service()
                    .told("voucher.notices", "K-1", "f", "/voucher-service", "notice.person-forgotten.v1", """
                    {"person": "K-1", "at": "2021-03-16T08:50:00Z"}""");
            soon().until(() -> get(notification, "").get("items").size() == 1);
        }
    }

    @Test
    void withoutServerAndMailboxInboxesAreKeptAndNoMailIsWritten() {
        assigned(without.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));

        NotificationUnderTest.notices(without.service().customer("V-A"), "")
                .expectBody()
                .jsonPath("$.total")
                .isEqualTo(1);
        without.somebody("operator")
                .get()
                .uri("/api/mailbox")
                .exchange()
                .expectStatus()
                .isNotFound();
        without.somebody("operator")
                .get()
                .uri("/api/mailbox/x")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private static JsonNode get(MailingService notification, String path) {
        return notification
                .service()
                .somebody("auditor")
                .get()
                .uri("/api/mailbox" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
    }
}
