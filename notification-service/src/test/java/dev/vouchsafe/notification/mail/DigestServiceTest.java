package dev.vouchsafe.notification.mail;

import static dev.vouchsafe.notification.NotificationUnderTest.assigned;
import static dev.vouchsafe.notification.NotificationUnderTest.expired;
import static dev.vouchsafe.notification.NotificationUnderTest.recipient;
import static dev.vouchsafe.notification.mail.MailingService.soon;
import static dev.vouchsafe.notification.mail.ReceivedMails.text;
import static dev.vouchsafe.notification.mail.ReceivedMails.to;
import static dev.vouchsafe.notification.mail.ReceivedMails.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vouchsafe.contracts.access.OpenRoutes;
import org.junit.jupiter.api.Test;

class DigestServiceTest {

    private static final String OPS = "ops@fabrikam.example";

    @Test
    void whoWantsOneMailADayGetsWhatWasCollectedAtTheEndOfTheDay() throws Exception {
        var server = MailingService.server(0);
        try (var notification = MailingService.sendingTo(server.getSmtp().getPort())) {
            notification.register("P-A", OPS, "en", "daily");
            soon().until(() -> to(server, OPS).size() == 1);
            notification.post(
                    OpenRoutes.CONFIRMATIONS, token(text(to(server, OPS).getFirst())));
            expired(notification.service(), "a", "V-A", "P-A");
            expired(notification.service(), "b", "V-A", "P-A");
            notification.service().restart();
            notification.service().advanceTo("2021-03-16T23:59:59Z");
            assigned(notification.service(), "c", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            soon().until(() -> to(server, "v@contoso.example").size() == 1);
            assertThat(to(server, OPS)).hasSize(1);

            notification.service().advanceTo("2021-03-17T00:00:00Z");
            soon().until(() -> to(server, OPS).size() == 2);
            var digest = to(server, OPS).get(1);
            assertThat(digest.getSubject()).isEqualTo("2 notices for partner P-A");
            assertThat(text(digest)).contains("* Voucher PS-a has expired", "* Voucher PS-b has expired");
            assertThat(digest.getHeader("List-Unsubscribe")).hasSize(1);

            notification.service().advanceTo("2021-03-19T00:00:00Z");
            assigned(notification.service(), "d", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            soon().until(() -> to(server, "v@contoso.example").size() == 2);
            assertThat(to(server, OPS)).hasSize(2);

            // What was told is told once.
            expired(notification.service(), "e", "V-A", "P-A");
            notification.service().advanceTo("2021-03-20T00:00:00Z");
            soon().until(() -> to(server, OPS).size() == 3);
            assertThat(to(server, OPS).get(2).getSubject()).isEqualTo("1 notice for partner P-A");
        } finally {
            server.stop();
        }
    }
}
