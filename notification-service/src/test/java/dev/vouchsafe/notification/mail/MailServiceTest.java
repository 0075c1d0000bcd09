package dev.vouchsafe.notification.mail;

import static dev.vouchsafe.notification.NotificationUnderTest.assigned;
import static dev.vouchsafe.notification.NotificationUnderTest.expired;
import static dev.vouchsafe.notification.NotificationUnderTest.recipient;
import static dev.vouchsafe.notification.mail.MailingService.soon;
import static dev.vouchsafe.notification.mail.ReceivedMails.text;
import static dev.vouchsafe.notification.mail.ReceivedMails.to;
import static dev.vouchsafe.notification.mail.ReceivedMails.token;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import dev.vouchsafe.contracts.access.OpenRoutes;
import dev.vouchsafe.contracts.notice.NoticeGiven.Subject;
import dev.vouchsafe.notification.domain.MailEvent.Mail;
import dev.vouchsafe.notification.domain.MailEvent.MailGivenUp;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.notification.domain.MailEvent.MailSent;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Mails over real SMTP. */
class MailServiceTest {

    @Test
    void aNoticeIsMailedOnceToEachOfTheCustomersPeopleWithItsLastDay() throws Exception {
        var server = MailingService.server(0);
        try (var notification = MailingService.sendingTo(server.getSmtp().getPort())) {
            var people = recipient("project-manager", "ada@contoso.example", "K-1") + ","
                    + recipient("voucher-admin", "vouchers@contoso.example", "K-2") + ","
                    + recipient("voucher-admin", "Ada@contoso.example", "K-1");
            assigned(notification.service(), "a", "V-A", people);
            soon().until(() -> notification.outcomes().size() == 2);

            var mail = to(server, "ada@contoso.example").getFirst();
            assertThat(mail.getSubject()).isEqualTo("Voucher PS-a: use it by 12 September 2021");
            assertThat(mail.getMessageID()).endsWith("@vouchsafe.example>");
            assertThat(mail.getHeader("List-Unsubscribe")).isNull();
            var whole = GreenMailUtil.getWholeMessage(mail);
            assertThat(whole)
                    .contains("text/plain", "text/html", "method=PUBLISH", "last-day.ics")
                    .contains("DTSTART;VALUE=DATE:20210912");

            assigned(notification.service(), "a", "V-A", people);
            notification.service().restart();
            assigned(notification.service(), "b", "V-A", recipient("voucher-admin", "vouchers@contoso.example", "K-2"));
            soon().until(() -> notification.outcomes().size() == 3);

            assertThat(server.getReceivedMessages()).hasSize(3);
            assertThat(notification.outcomes()).allMatch(MailSent.class::isInstance);
            assertThat(notification.queue()).noneMatch(queued -> queued.containsKey("sealed"));
        } finally {
            server.stop();
        }
    }

    @Test
    void aMailThatAnotherProcessLeftIsSent() {
        var server = MailingService.server(0);
        try (var notification = MailingService.sendingTo(server.getSmtp().getPort())) {
            var content = new MailContent("left@contoso.example", null, "Left", "Text", "<p>Text</p>", null, null);
            var mail = new Mail(
                    "mail-1",
                    "voucher-assigned",
                    new Subject("voucher", "PS-a"),
                    "voucher-admin",
                    null,
                    null,
                    List.of());
            notification
                    .service()
                    .bean(MailQueue.class)
                    .add(mail, notification.service().bean(SealedMails.class).sealed(content), "cause-1");

            soon().until(() -> to(server, "left@contoso.example").size() == 1);
        } finally {
            server.stop();
        }
    }

    @Test
    void aServerThatIsAwayGetsItsMailsWhenItIsBack() throws Exception {
        var server = MailingService.server(0);
        int port = server.getSmtp().getPort();
        server.stop();
        try (var notification = MailingService.sendingTo(port)) {
            assigned(notification.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            soon().until(() -> notification.queue().getFirst().getInteger("attempts") > 1);
            assertThat(notification.outcomes()).isEmpty();

            var back = MailingService.server(port);
            try {
                soon().until(() -> notification.outcomes().size() == 1);
                assertThat(to(back, "v@contoso.example")).hasSize(1);
            } finally {
                back.stop();
            }
        }
    }

    @Test
    void aServerThatStaysAwayIsGivenUpAndThatIsRecorded() throws Exception {
        var server = MailingService.server(0);
        int port = server.getSmtp().getPort();
        server.stop();
        try (var notification = MailingService.impatient(port)) {
            assigned(notification.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));

            soon().until(() -> notification.outcomes().size() == 1);
            assertThat(notification.outcomes().getFirst()).isInstanceOf(MailGivenUp.class);
        }
    }

    @Test
    void whatIsRefusedForGoodIsRecordedAndNotTriedAgain() throws Exception {
        try (var server = new RefusingServer("550 5.1.1 <v@contoso.example> is nobody");
                var notification = MailingService.sendingTo(server.port())) {
            assigned(notification.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            assigned(notification.service(), "b", "V-B", recipient("voucher-admin", "w@contoso.example", "K-2"));
            soon().until(() -> notification.outcomes().size() == 2);

            assertThat(notification.outcomes())
                    .extracting(outcome -> ((MailRefused) outcome).reason())
                    .containsOnly("550 5.1.1");
            assertThat(server.recipients()).hasSize(2);
            notification.service().advanceTo("2021-03-16T10:00:00Z");
            notification
                    .service()
                    .customer("V-A")
                    .get()
                    .uri("/api/notices/bounces?subject=PS-a")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.items[0].role")
                    .isEqualTo("voucher-admin")
                    .jsonPath("$.items[0].reason")
                    .isEqualTo("550 5.1.1")
                    .jsonPath("$.total")
                    .isEqualTo(1);
            notification
                    .service()
                    .partner("P-A")
                    .get()
                    .uri("/api/notices/bounces")
                    .exchange()
                    .expectBody()
                    .jsonPath("$.total")
                    .isEqualTo(0);
        }
    }

    @Test
    void whatCanNotBeTakenNowIsTriedAgain() throws Exception {
        try (var server = new RefusingServer("451 4.7.1 later");
                var notification = MailingService.sendingTo(server.port())) {
            assigned(notification.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            soon().until(() -> server.recipients().size() > 1);
            assertThat(notification.outcomes()).isEmpty();
        }
    }

    @Test
    void aContactIsAskedFirstAndCanEndItByOneClick() throws Exception {
        var server = MailingService.server(0);
        try (var notification = MailingService.sendingTo(server.getSmtp().getPort())) {
            notification.register("P-A", "ops@fabrikam.example", "tr", "none");
            expired(notification.service(), "a", "V-A", "P-A");
            soon().until(() -> to(server, "ops@fabrikam.example").size() == 1);
            var question = to(server, "ops@fabrikam.example").getFirst();
            assertThat(question.getSubject()).isEqualTo("Adresinizi onaylayın");

            notification.post(OpenRoutes.CONFIRMATIONS, token(text(question)));
            expired(notification.service(), "b", "V-A", "P-A");
            soon().until(() -> to(server, "ops@fabrikam.example").size() == 2);
            var mail = to(server, "ops@fabrikam.example").get(1);
            assertThat(mail.getSubject()).isEqualTo("PS-b kuponunun süresi doldu");
            assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
            assertThat(text(mail)).doesNotContain("yanan gün sayısı");

            notification.post(OpenRoutes.UNSUBSCRIPTIONS, token(mail.getHeader("List-Unsubscribe")[0]));
            expired(notification.service(), "c", "V-A", "P-A");
            assigned(notification.service(), "d", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            soon().until(() -> to(server, "v@contoso.example").size() == 1);
            assertThat(to(server, "ops@fabrikam.example")).hasSize(2);
        } finally {
            server.stop();
        }
    }

    @Test
    void anErasedPersonIsToldNothing() throws Exception {
        var server = MailingService.server(0);
        int port = server.getSmtp().getPort();
        server.stop();
        try (var notification = MailingService.sendingTo(port)) {
            var erased = recipient("voucher-admin", "ada@contoso.example", "K-1");
            assigned(notification.service(), "a", "V-A", erased);
            soon().until(() -> notification.queue().size() == 1);
            notification
                    .service()
                    .told("voucher.notices", "K-1", "f", "/voucher-service", "notice.person-forgotten.v1", """
                    {"person": "K-1", "at": "2021-03-16T08:50:00Z"}""");
            // One that was still on its way.
            assigned(notification.service(), "b", "V-A", erased);
            assigned(notification.service(), "c", "V-A", recipient("voucher-admin", "bob@contoso.example", "K-2"));

            var back = MailingService.server(port);
            try {
                soon().until(() -> to(back, "bob@contoso.example").size() == 1);
                notification.service().restart();
                assigned(notification.service(), "d", "V-A", recipient("voucher-admin", "bob@contoso.example", "K-2"));
                soon().until(() -> to(back, "bob@contoso.example").size() == 2);
                soon().until(() -> notification.outcomes().size() == 2);
                assertThat(back.getReceivedMessages()).hasSize(2);
            } finally {
                back.stop();
            }
        }
    }
}
