package dev.vouchsafe.notification.mail;

import static dev.vouchsafe.notification.NotificationUnderTest.assigned;
import static dev.vouchsafe.notification.NotificationUnderTest.recipient;
import static dev.vouchsafe.notification.mail.MailingService.soon;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.vouchsafe.notification.domain.MailEvent.MailRefused;
import dev.vouchsafe.notification.domain.MailEvent.MailSent;
import jakarta.mail.Flags.Flag;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that come back after a server took them. */
class BounceServiceTest {

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_IMAP)
    });
    private GreenMailUser bounces;
    private MailFolder inbox;

    @BeforeEach
    void start() throws FolderException {
        server.start();
        bounces = server.setUser("bounces@vouchsafe.example", "bounces", "secret");
        inbox = server.getManagers().getImapHostManager().getInbox(bounces);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aMailThatCameBackForGoodIsRefusedAndOneThatIsLateIsNot() throws MessagingException {
        try (var notification = MailingService.readingBounces(
                server.getSmtp().getPort(), server.getImap().getPort())) {
            assigned(notification.service(), "a", "V-A", recipient("voucher-admin", "v@contoso.example", "K-1"));
            assigned(notification.service(), "b", "V-A", recipient("voucher-admin", "w@contoso.example", "K-2"));
            soon().until(() -> notification.outcomes().size() == 2);
            var first = address(notification, 0);
            var second = address(notification, 1);
            assertThat(first)
                    .matches("bounces[+][0-9a-f]{32}@vouchsafe\\.example")
                    .isNotEqualTo(second);

            deliver(report(second, "delayed", "4.4.1"));
            deliver(report(second, "failed", "4.2.2"));
            deliver(report("bounces+00000000000000000000000000000000@vouchsafe.example", "failed", "5.1.1"));
            deliver("To: " + first + "\r\nSubject: I am away\r\n\r\nUntil Monday.\r\n");
            deliver(report(first, "failed", "5.1.1 (v@contoso.example is nobody)"));
            deliver(report(first, "failed", "5.1.1"));

            // What is of none of our mails stays for somebody to see.
            soon().until(() -> inbox.getMessages().size() == 1
                    && inbox.getMessages().getFirst().getFlags().contains(Flag.SEEN));
            assertThat(notification.outcomes()).hasSize(3);
            assertThat(notification.outcomes().subList(0, 2)).allMatch(MailSent.class::isInstance);
            assertThat(notification.outcomes().getLast()).isInstanceOfSatisfying(MailRefused.class, refused -> {
                assertThat(refused.reason()).isEqualTo("5.1.1");
                assertThat(refused.mail().subject().id()).isEqualTo("PS-a");
            });
        }
    }

    /** Where the mail of the place in the log comes back to. */
    private static String address(MailingService notification, int place) {
        var mailId = notification.outcomes().get(place).mail().mailId();
        return notification.service().bean(BounceAddresses.class).of(mailId).orElseThrow();
    }

    private void deliver(String message) throws MessagingException {
        bounces.deliver(new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(message.getBytes(UTF_8))));
    }

    private static String report(String to, String action, String status) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@relay.example>
                To: %s
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain

                I am sorry.

                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; relay.example

                Final-Recipient: rfc822; v@contoso.example
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 v@contoso.example is nobody

                --B--
                """.formatted(to, action, status).replace("\n", "\r\n");
    }
}
